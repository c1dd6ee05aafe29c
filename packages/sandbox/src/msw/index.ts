export type { SandboxControl } from '../control/SandboxControl.ts'
export {
  createSandboxHandlers,
  type SandboxHandlers,
  type SandboxHandlersOptions,
} from './createSandboxHandlers.ts'
