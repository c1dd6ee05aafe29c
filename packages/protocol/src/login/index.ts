export { loginErrors, type LoginErrorRow, type LoginErrors } from './loginErrors.ts'
export { loginCalls, loginFields, loginReturn, loginSdk, loginToken, type LoginCall } from './loginWire.ts'
export { readLoginError, type LoginError, type ToldLoginError } from './readLoginError.ts'
