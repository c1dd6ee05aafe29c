/** What the runner has to do, as data; for the attempt of the state that it comes with. */
export type ShortSignEffect =
  | { readonly type: 'look' }
  /** Make a key pair, and prepare the transaction in which it is signed for. */
  | { readonly type: 'prepare' }
  /** Lead the person to KakaoTalk, where something can. */
  | { readonly type: 'lead' }
  | { readonly type: 'fetchSession'; readonly isAsked: boolean }
  /** Come back in a while, unless it is called off. */
  | { readonly type: 'wait' }
  | { readonly type: 'stopWaiting' }
  | { readonly type: 'sign'; readonly data: string }
  | { readonly type: 'deleteKeyPair' }
