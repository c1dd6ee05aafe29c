import type { CertError, Completion, Outcome } from '@kakao-cert/protocol'
import type { HostedExchange, HostedOpening } from '@kakao-cert/protocol/hosted'
import type { Address, Parameters } from '../ports/Address.ts'
import type { KakaoSdk } from '../ports/KakaoSdk.ts'
import type { Ports, Storage } from '../ports/Ports.ts'
import type { Timer } from '../ports/Timer.ts'

/** What opens a hosted window: the SDK, and what it is asked for. */
export interface HostedCall {
  readonly sdk: KakaoSdk
  readonly request: HostedOpening
}

/** What the window of a popup tells the tab that opened it. */
export interface PopupListener {
  /** The popup is there, and asks what to open; nothing, where that is refused. */
  readonly opened: () => Promise<HostedCall | undefined>
  readonly refused: (error: CertError) => void
  readonly returned: (parameters: Parameters) => void
}

/** The site's server, as far as a hosted window is concerned. Failures are outcomes; nothing rejects. */
export interface HostedServer {
  /** Hears which window this browser is about to open; asked again, it is the same window. */
  readonly open: (opening: HostedOpening) => Promise<Outcome<unknown>>
  /** Verifies what a window came back with. Asked again, it answers the same. Is heard also when the page is left meanwhile. */
  readonly complete: (exchange: HostedExchange) => Promise<Outcome<Completion>>
}

/** The world, as far as the hosted window has to do with it. */
export interface HostedPorts extends Pick<Ports, 'clock' | 'random' | 'page'> {
  /** What only this tab remembers, across the way to the window and back. */
  readonly tabStorage: Storage
  readonly server: HostedServer
  readonly sdk: {
    /** Loads the SDK and opens the window in this tab; the page is left soon after. */
    readonly identify: (call: HostedCall) => Promise<Outcome<undefined>>
    /** Gives up what `identify` has under way. */
    readonly cleanUp: () => void
  }
  readonly address: Address
  readonly popup: {
    /** Opens the return page in a popup; `false` where the browser blocks it. */
    readonly open: (redirectUri: string, state: string) => boolean
    readonly close: (state: string) => void
  }
  readonly handOver: {
    /** What a return page has left for a window, if it has. */
    readonly read: (state: string) => Parameters | undefined
    /** Calls back, later than at once, with what comes from the popup of a window; answers with a function that stops it. */
    readonly listen: (state: string, listener: PopupListener) => () => void
    /** Tells the return page that it was heard. */
    readonly acknowledge: (state: string) => void
  }
  /** Whether this is the first of all tabs to take the return of a window. */
  readonly claim: (state: string) => Promise<boolean>
  readonly timer: Timer
}
