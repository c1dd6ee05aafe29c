import type { RowSpec } from '../RowSpec.ts'
import { androidRows } from './android.ts'
import { clientRows } from './client.ts'
import { iosRows } from './ios.ts'
import { loginRows } from './login.ts'
import { restRows } from './rest.ts'
import { windowRows } from './window.ts'

/** Every row by surface and code: the same code on two surfaces is two rows. */
export const rows = {
  rest: restRows,
  window: windowRows,
  login: loginRows,
  android: androidRows,
  ios: iosRows,
  client: clientRows,
} as const satisfies Record<string, Record<string, RowSpec>>
