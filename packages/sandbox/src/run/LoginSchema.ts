import * as v from 'valibot'
import type { Login } from '../login/Login.ts'
import { identifier, timeMs } from './parts.ts'

const text = v.string()

/** What a transaction in the file of a run remembers of its login. */
export const LoginSchema = v.object({
  clientId: text,
  site: v.exactOptional(
    v.object({
      redirectUri: text,
      state: v.exactOptional(text),
      nonce: v.exactOptional(text),
      scope: v.exactOptional(text),
    }),
  ),
  way: v.exactOptional(v.picklist(['app', 'message'])),
  refused: v.exactOptional(v.picklist(['TALK_NOT_LINKED', 'TALK_TOO_OLD', 'CHANNEL_BLOCKED'])),
  issued: v.exactOptional(
    v.object({
      code: identifier,
      atMs: timeMs,
      accessToken: v.exactOptional(identifier),
      accessUntilMs: v.exactOptional(timeMs),
    }),
  ),
}) satisfies v.GenericSchema<unknown, Login>
