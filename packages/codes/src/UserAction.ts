/** The next step a screen can offer to the person signing; a component maps each to a button that does it. */
export type UserAction =
  | 'tryAgain'
  | 'tryLater'
  | 'startAgain'
  | 'usePhone'
  | 'editDetails'
  | 'issueCertificate'
  | 'unblockChannel'
  | 'updateKakaoTalk'
  | 'updateBrowser'
  | 'useComputer'
  | 'contact'
