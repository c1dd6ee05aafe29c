import * as v from 'valibot'

const time = v.pipe(v.string(), v.isoTimestamp())

/** Wire shape of session info (세션 정보) as the API host answers it. */
export const SessionInfoSchema = v.object({
  user_id: v.exactOptional(v.pipe(v.number(), v.safeInteger())),
  session_start_at: time,
  session_end_at: time,
})

/** Session info as the API host answers it. */
export type SessionInfo = v.InferOutput<typeof SessionInfoSchema>

/** Wire shape of check_status (전자서명 상태 확인) as the API host answers it. */
export const SignStatusSchema = v.object({
  tx_id: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  requested_at: v.exactOptional(time),
  request_expired_at: v.exactOptional(time),
  signed_at: v.exactOptional(time),
})

/** The status of a signature as the API host answers it. */
export type SignStatus = v.InferOutput<typeof SignStatusSchema>

/** Wire shape of a refusal of the API host. */
export const KapiErrorSchema = v.object({
  code: v.pipe(v.number(), v.safeInteger()),
  msg: v.exactOptional(v.pipe(v.string(), v.maxLength(1000))),
})

/** A refusal of the API host. */
export type KapiError = v.InferOutput<typeof KapiErrorSchema>
