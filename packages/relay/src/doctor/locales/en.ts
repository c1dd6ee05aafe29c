import type { DoctorTexts } from './DoctorTexts.ts'

export const en: DoctorTexts = {
  checks: {
    service: 'service',
    clock: 'clock',
    keys: 'REST API keys',
    address: 'address (IP)',
    rights: 'right to the API',
    product: 'product code',
    phase: 'test or production',
    contract: 'contract',
    settleId: 'settle_id',
    wire: 'form of requests',
    redirect: 'redirect address',
  },
  notes: {
    answered: ({ ms }) => `Answers in ${ms} ms.`,
    unreachable: () => 'Cannot be reached.',
    notPong: ({ status }) => `Answers the ping with something else than pong (HTTP ${status}).`,
    apart: ({ seconds }) =>
      seconds === 0
        ? 'The same as that of the service.'
        : `This server is ${Math.abs(seconds)} s ${seconds > 0 ? 'behind' : 'ahead of'} the service.`,
    noDate: () => 'The answer has no date to compare with.',
    notReached: () => 'Not known until what is marked ✗ is mended.',
    unreadable: () => 'The answer cannot be read.',
    noRedirect: () => 'No address was given.',
    redirectForm: ({ uri }) => `${uri}: not https, or with a # or a user in it.`,
    redirectUnreachable: ({ uri }) => `${uri}: cannot be reached.`,
    redirectStatus: ({ uri, status }) => `${uri}: no page, or one that does not open (HTTP ${status}).`,
    redirectLeadsOn: ({ uri }) => `${uri}: leads on to another address.`,
    redirectAnswers: ({ uri }) => `${uri}: opens.`,
  },
  remedies: {
    unreachable: 'Check the address, the firewall and the proxy: port 443 has to be open from this server.',
    notPong: 'Check that the address is that of the service, and that no proxy on the way answers for it.',
    apart:
      'Set the time of this server by NTP: validity and the ten minutes after a signature are reckoned on both clocks.',
    unreadable:
      'Compare paths and fields with the guide that came with the contract, and give those that differ in a --wire file. Names that are not public are modelled.',
    noRedirect: 'If you use the standard window, name the address that it leads back to with --redirect.',
    redirectForm: 'Use an https address without a # and without a user.',
    redirectUnreachable:
      'Check the spelling, the certificate and DNS. It has to be letter for letter the address that is registered.',
    redirectStatus: 'Check that there is a page at that address, and that GET opens it.',
    redirectLeadsOn: 'Register the last address itself: tx_id may be lost on the way.',
  },
  summary: ({ good, bad, unknown }) =>
    bad === 0
      ? `No problem found: ${good} good, ${unknown} not known`
      : `${bad} ${bad === 1 ? 'problem' : 'problems'}, ${good} good, ${unknown} not known`,
}
