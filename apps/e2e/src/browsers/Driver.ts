/** A key that a walk presses. */
export type Key = 'Escape' | 'Tab' | 'Enter'

/**
 * One window of a browser, and what a person does with it. Places are told by XPath, which every protocol takes.
 * Whatever is done at a place waits until it is visible.
 */
export interface Driver {
  /** The browser and its version, as it tells them itself. */
  readonly version: string
  readonly open: (url: string) => Promise<void>
  readonly reload: () => Promise<void>
  /** Waits until the place is visible. */
  readonly see: (place: string) => Promise<void>
  /** Waits until nothing is to be seen at the place. */
  readonly miss: (place: string) => Promise<void>
  readonly click: (place: string) => Promise<void>
  readonly type: (place: string, text: string) => Promise<void>
  readonly press: (key: Key) => Promise<void>
  readonly read: (place: string) => Promise<string>
  /** What has the focus: its label, or its text. */
  readonly readFocus: () => Promise<string>
  /** A PNG of the place. */
  readonly photograph: (place: string) => Promise<Uint8Array>
  readonly resize: (width: number, height: number) => Promise<void>
  readonly close: () => Promise<void>
}

/** Something that opens windows, which know nothing of each other. */
export interface Launched {
  readonly openWindow: () => Promise<Driver>
  readonly close: () => Promise<void>
}
