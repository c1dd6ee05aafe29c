import { useEffect, useState } from 'react'
import { VisibleQrsSchema, type Phone } from '@kakao-cert/protocol/sandbox'
import { parse } from '@kakao-cert/protocol'
import { createSandboxControl, type Sandbox } from '@kakao-cert/sandbox'

const everyMs = 300
const url = 'http://sandbox'

interface Props {
  readonly sandbox: Sandbox
}

/** The phone of the first person: what it received, and what its owner can do. In English in every language of the window. */
export const StoryPhone = ({ sandbox }: Props) => {
  const [control] = useState(() => createSandboxControl(url, sandbox.fetch))
  const [phone, setPhone] = useState<Phone>()

  useEffect(() => {
    const read = async () => setPhone(await control.phone())
    const timer = setInterval(() => void read(), everyMs)
    return () => clearInterval(timer)
  }, [control])

  const scan = async () => {
    const response = await sandbox.fetch(new Request(`${url}/__sandbox/qrs`))
    const [qr] = parse(VisibleQrsSchema, await response.json())?.qrs ?? []
    if (qr) await control.scan(`${url}/phone?scan=${qr.token}`)
  }

  const request = phone?.requests.find(({ status }) => status === 'pending')
  const content = phone?.messages[0]?.content
  return (
    <section className="storyPhone" lang="en" aria-label="Phone of 홍길동">
      <p>
        <strong>The phone of 홍길동</strong>
      </p>
      <p>19900101 · 01000000001</p>
      <button type="button" onClick={() => void scan()}>
        Scan what is on the screen
      </button>
      {content?.kind === 'smsCode' && (
        <p>
          Code by text message: <strong>{content.code}</strong>
        </p>
      )}
      {request ? (
        <>
          <p lang="ko">{request.title}</p>
          <button type="button" onClick={() => void control.signAs()}>
            Sign
          </button>
          <button type="button" onClick={() => void control.decline()}>
            Decline
          </button>
        </>
      ) : (
        <p>No request.</p>
      )}
    </section>
  )
}
