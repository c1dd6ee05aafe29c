import type { CertError, Outcome } from '@kakao-cert/protocol'
import type { HostedRequest } from '@kakao-cert/protocol/hosted'
import type { Ports, Storage } from '../ports/Ports.ts'

/** The JavaScript SDK that opens the hosted window, as the site wants it loaded. */
export interface HostedSdk {
  /** Address of the script, with `:version` where its version stands. */
  readonly url: string
  /** Version of the script; K1400 needs 2.7.5 or newer. */
  readonly version: string
  /** Subresource Integrity of just this version, such as `sha384-…`. Leave it out only with a sandbox. */
  readonly integrity?: string
  /** The JavaScript key, which is public. */
  readonly javascriptKey: string
}

/** What opens a hosted window: the SDK, and what it is asked for. */
export interface HostedCall {
  readonly sdk: HostedSdk
  readonly request: HostedRequest & { readonly state: string }
}

/** Names and values of an address. */
export type Parameters = readonly (readonly [name: string, value: string])[]

/** What the window of a popup tells the tab that opened it. */
export interface PopupListener {
  /** The popup is there, and asks what to open. */
  readonly opened: () => HostedCall
  readonly refused: (error: CertError) => void
  readonly returned: (parameters: Parameters) => void
}

/** The world, as far as the hosted window has to do with it. */
export interface HostedPorts extends Pick<Ports, 'clock' | 'random' | 'page'> {
  /** What only this tab remembers, across the way to the window and back. */
  readonly tabStorage: Storage
  readonly sdk: {
    /** Loads the SDK and opens the window in this tab; the page is left soon after. */
    readonly identify: (call: HostedCall) => Promise<Outcome<undefined>>
    /** Gives up what `identify` has under way. */
    readonly cleanUp: () => void
  }
  readonly address: {
    /** What the address of the page says, where that is the one that the window leads back to. */
    readonly read: (redirectUri: string) => Parameters | undefined
    /** Takes the return out of the address, and leaves no trace of it in the history. */
    readonly strip: () => void
    /** Calls back when the page is shown again as it was left, by the Back button. */
    readonly onRestored: (listener: () => void) => () => void
  }
  readonly popup: {
    /** Opens the return page in a popup; `false` where the browser blocks it. */
    readonly open: (redirectUri: string, state: string) => boolean
    readonly close: () => void
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
  readonly timer: {
    /** Calls back once; answers with a function that stops it. */
    readonly after: (delayMs: number, run: () => void) => () => void
  }
}
