export { HostedRequestSchema, type HostedRequest } from './HostedRequest.ts'
export { hostedWire } from './hostedWire.ts'
export { readReturn, type ExpectedReturn, type HostedReturn } from './readReturn.ts'
