/** The texts of the demo in one language. */
export interface Texts {
  readonly lang: 'ko' | 'en'
  readonly otherLanguage: string
  readonly pageTitle: string
  readonly bank: string
  readonly notice: string
  readonly heading: string
  readonly lead: string
  readonly product: string
  readonly facts: readonly { readonly term: string; readonly value: string }[]
  readonly termsHeading: string
  readonly terms: string
  readonly agree: string
  readonly agreeFirst: string
  readonly sign: string
  readonly requestTitle: string
  readonly doneHeading: string
  readonly doneBody: string
  readonly txId: string
  readonly again: string
  readonly phoneHeading: string
  readonly phoneLead: string
  readonly phoneFrame: string
  readonly openPhone: string
  readonly snippetHeading: string
  readonly snippetLead: string
  readonly transfers: string
  /** Of the hosted window. */
  readonly hosted: string
  readonly hostedLead: string
  readonly embedded: string
  readonly formHeading: string
  readonly inTab: string
  readonly inPopup: string
  readonly awayHeading: string
  readonly awayBody: string
  readonly stop: string
  readonly stopped: string
  readonly signedHeading: string
  readonly signedBody: string
  readonly hostedSnippetLead: string
  /** Of the login. */
  readonly login: string
  readonly loginHeading: string
  readonly loginLead: string
  readonly loginTermsHeading: string
  readonly loginTerms: string
  readonly loginDoneHeading: string
  readonly loginDoneBody: string
  readonly loginAgain: string
  readonly loginSnippetLead: string
  readonly serviceUp: string
  readonly serviceDown: string
  readonly footer: string
  readonly loading: string
  readonly unreachable: string
  readonly retry: string
}
