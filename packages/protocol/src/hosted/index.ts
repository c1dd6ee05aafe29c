export { HostedRequestSchema, type HostedRequest } from './HostedRequest.ts'
export { hostedWire } from './hostedWire.ts'
