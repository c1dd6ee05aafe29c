// Compared with ko.ts, the source locale, which says how to add a locale.

import type { UserText, UserTexts } from '../Text.ts'

const tryAgain = 'Try again'
const tryLater = 'Check whether it is over'
const startAgain = 'Start again'
const usePhone = 'Use my phone number'
const editDetails = 'Edit my details'
const issueCertificate = 'Get one and start again'
const unblockChannel = 'Unblock and start again'
const updateKakaoTalk = 'Update and start again'
const updateBrowser = 'Update my browser'
const useComputer = 'Copy this page’s address'
const contact = 'Contact support'

const siteProblem = {
  title: 'Something is wrong on this site',
  body: 'The problem is in the settings of this site, not in what you entered. Nothing was completed. Please tell the support team.',
  action: contact,
} satisfies UserText

const requestNotFound = {
  title: 'We can’t find this request',
  body: 'The request you were working on could not be found. Please start again.',
  action: startAgain,
} satisfies UserText

const wrongDetails = {
  title: 'Please check your details',
  body: 'We can’t send a request with these details. Please check them, and make sure that the number linked to KakaoTalk is a Korean one.',
  action: editDetails,
  causes: {
    invalidParameter: {
      title: 'Some details are not valid',
      body: 'Something is missing or in the wrong format. If entering it again doesn’t help, please tell the support team.',
      action: editDetails,
    },
    foreignNumber: {
      title: 'Foreign numbers can’t be used',
      body: 'You can’t certify while a foreign phone number is linked to KakaoTalk. Please check the linked number and try again with a Korean one.',
      action: editDetails,
    },
  },
} satisfies UserTexts<'window'>['E1001']

export const rest: UserTexts<'rest'> = {
  E0001: {
    title: 'Something went wrong',
    body: 'KakaoTalk certification ran into a problem. Please try again.',
    action: tryAgain,
  },
  E0002: {
    title: 'Down for maintenance',
    body: 'KakaoTalk certification is under maintenance. Please come back when it is over.',
    action: tryLater,
  },
  E1001: wrongDetails,
  E1002: siteProblem,
  E1004: siteProblem,
  E1005: siteProblem,
  E1006: siteProblem,
  E1007: siteProblem,
  E2001: {
    title: 'We couldn’t find a Kakao account',
    body: 'No Kakao account matches what you entered. Please check the name, date of birth and phone number.',
    action: editDetails,
  },
  E2002: {
    title: 'Your details don’t match your Kakao account',
    body: 'The details to confirm are not the same as in your Kakao account. Please check your details in KakaoTalk and enter them again.',
    action: editDetails,
    causes: {
      personMismatch: {
        title: 'Please check name, phone and date of birth',
        body: 'What you entered doesn’t match your Kakao account. Please enter it exactly as it is there.',
        action: editDetails,
      },
      ciMismatch: {
        title: 'Your identity doesn’t match the Kakao account',
        body: 'Your identity on this site and in the Kakao account are not the same. Please check that the Kakao account is yours. If it is, please contact the support team.',
        action: contact,
      },
    },
  },
  E2003: requestNotFound,
  E2004: {
    title: 'A request can be sent only once',
    body: 'You can’t send the same request again. Please look for it in KakaoTalk, then try again.',
    action: tryAgain,
  },
  E2005: {
    title: 'This Kakao account can’t be used here',
    body: 'You can’t certify with a Kakao account that is dormant, restricted, protected or closed. Please check the account, or contact the support team if you need help.',
    action: contact,
  },
  E2006: {
    title: 'Signing is not finished yet',
    body: 'Please finish signing in KakaoTalk, then try again.',
    action: tryAgain,
  },
  E2007: {
    title: 'The request has timed out',
    body: 'It was not signed in time. Please start again.',
    action: startAgain,
  },
  E2008: {
    title: 'Your signature could not be confirmed',
    body: 'You signed in KakaoTalk, but this site could not confirm the result. Sorry about that: please start again.',
    action: startAgain,
  },
  E2009: {
    title: 'The KakaoTalk message could not be sent',
    body: 'The channel’s notification messages may be blocked. In KakaoTalk, open the chat of that channel, switch the messages (“알림톡”) on at the top, then start again.',
    action: unblockChannel,
  },
  E2010: {
    title: 'You need a KakaoTalk certificate',
    body: 'In KakaoTalk, go to “더보기 > 지갑 > 인증서 발급받기” (More, Wallet, get a certificate), then start again. You can also use the message from the KakaoTalk Wallet channel.',
    action: issueCertificate,
  },
  E2011: {
    title: 'No valid KakaoTalk certificate',
    body: 'You have two or more Kakao accounts, but no valid certificate. In KakaoTalk, go to “더보기 > 지갑 > 인증서 발급받기” (More, Wallet, get a certificate), then start again.',
    action: issueCertificate,
  },
  E2012: {
    title: 'The documents could not be prepared',
    body: 'This site ran into a problem while preparing the documents. Please start again.',
    action: startAgain,
  },
  E2013: {
    title: 'Too late to confirm your signature',
    body: 'You signed in KakaoTalk, but this site did not confirm it in time. Sorry about that: please start again.',
    action: startAgain,
  },
  E2017: {
    title: 'Too late to get the signer’s details',
    body: 'You signed in KakaoTalk, but this site did not get your details in time. Sorry about that: please start again.',
    action: startAgain,
  },
  E2018: {
    title: 'The signer’s details could not be confirmed',
    body: 'You signed in KakaoTalk, but this site can’t get your details a second time. Sorry about that: please start again.',
    action: startAgain,
  },
  E2019: {
    title: 'Your signature is not confirmed yet',
    body: 'This site ran into a problem while confirming the signature. Please try again.',
    action: tryAgain,
  },
  E3001: siteProblem,
  E3002: siteProblem,
  E3003: siteProblem,
  E3004: siteProblem,
  E9001: siteProblem,
}

export const window: UserTexts<'window'> = {
  E0001: {
    title: 'Something went wrong',
    body: 'KakaoTalk certification ran into a problem. Please start again.',
    action: startAgain,
  },
  E1001: wrongDetails,
  E1002: siteProblem,
  E1004: siteProblem,
  E1005: siteProblem,
  E1007: siteProblem,
  E1008: {
    title: 'No refreshes or requests are left',
    body: 'You have used all your refreshes or requests. Start again to make a new request.',
    action: startAgain,
  },
  E2003: requestNotFound,
  E2020: {
    title: 'This request is no longer valid',
    body: 'The request has expired. Start again to make a new one.',
    action: startAgain,
  },
  E3002: siteProblem,
  E3003: siteProblem,
  E8001: {
    title: 'Something unexpected went wrong',
    body: 'There was a problem in the window, so certification was not completed. Please start again.',
    action: startAgain,
  },
  E8002: {
    title: 'This device or browser is not supported',
    body: 'The window opens in an up-to-date browser on a computer or tablet. Please update the browser, or use a computer or tablet. If that doesn’t help, the address may be wrong: please start again from the page you came from.',
    action: updateBrowser,
    causes: {
      oldBrowser: {
        title: 'Please update your browser',
        body: 'The window can’t be opened in this browser. Please install an up-to-date browser and try again.',
        action: updateBrowser,
      },
      mobile: {
        title: 'Phones are not supported',
        body: 'The window only opens on a computer or tablet. Please open this page on one.',
        action: useComputer,
      },
      wrongUrl: {
        title: 'The address is not correct',
        body: 'The window can’t be opened at this address. Please go back to the page you came from and start again.',
        action: startAgain,
      },
    },
  },
  E8003: {
    title: 'Certification could not be started',
    body: 'The request could not be created. Please start again.',
    action: startAgain,
  },
  E8004: {
    title: 'The time for this request is up',
    body: 'It was not completed while the request was valid. Please start again.',
    action: startAgain,
  },
  E8005: {
    title: 'The code or characters didn’t match twice',
    body: 'You can’t go on with this QR code. Please use your phone number, or start again with a new QR code.',
    action: usePhone,
  },
}

export const login: UserTexts<'login'> = {
  KOE116: siteProblem,
  KOE216: siteProblem,
  KOE217: {
    title: 'KakaoTalk certification was not completed',
    body: 'There was a problem during certification in KakaoTalk. Please start again.',
    action: startAgain,
  },
  TALK_NOT_LINKED: {
    title: 'No KakaoTalk is linked to this account',
    body: 'This Kakao account is not used with KakaoTalk. Please check that it is the account you use in KakaoTalk, or contact the support team if you need help.',
    action: contact,
  },
  REQUEST_EXPIRED: {
    title: 'The sign-in request has timed out',
    body: 'It was not completed within 5 minutes, so it has expired. Please start again.',
    action: startAgain,
  },
  ALREADY_COMPLETED: {
    title: 'This is already complete',
    body: 'This certification is complete. If you are not signed in, please start again.',
    action: startAgain,
  },
  TALK_TOO_OLD: {
    title: 'Please update KakaoTalk',
    body: 'This needs KakaoTalk 10.0.0 or newer. Please update KakaoTalk, then start again.',
    action: updateKakaoTalk,
  },
  CHANNEL_BLOCKED: {
    title: 'The channel for the request is blocked',
    body: 'You have turned off this channel’s notification messages. In KakaoTalk, open the chat of the channel, switch the messages (“알림톡”) on at the top, then start again.',
    action: unblockChannel,
  },
}

const signingNotDone = {
  title: 'Certification is not complete yet',
  body: 'Please finish it in KakaoTalk, then try again.',
  action: tryAgain,
} satisfies UserText

const signingTooLate = {
  title: 'Certification has timed out',
  body: 'It was not completed within 5 minutes. Please start again.',
  action: startAgain,
} satisfies UserText

const keyExpired = {
  title: 'Your certification has expired',
  body: 'It is no longer valid. Please start again.',
  action: startAgain,
} satisfies UserText

const notReadyToSign = {
  title: 'Please certify again to sign',
  body: 'There is no earlier certification, or it can no longer be used, so nothing was signed. Please start again.',
  action: startAgain,
  causes: {
    noKeyPair: {
      title: 'Certification comes before signing',
      body: 'This device is not ready to sign yet. Please start from the beginning.',
      action: startAgain,
    },
    invalidSession: {
      title: 'Your certification could not be checked',
      body: 'It could not be checked, so nothing was signed. Please try again.',
      action: tryAgain,
    },
    expiredSession: {
      title: 'The time for signing is over',
      body: 'You certified too long ago, so nothing was signed. Please start again.',
      action: startAgain,
    },
  },
} satisfies UserTexts<'android'>['ClientErrorCause.IllegalState']

export const android: UserTexts<'android'> = {
  'ApiErrorCause.SigningIsNotCompleted': signingNotDone,
  'ApiErrorCause.InvalidTransaction': signingTooLate,
  'ApiErrorCause.TransactionHasExpired': keyExpired,
  'ClientErrorCause.IllegalState': notReadyToSign,
}

export const ios: UserTexts<'ios'> = {
  'ApiFailureReason.SigningIsNotCompleted': signingNotDone,
  'ApiFailureReason.InvalidTransaction': signingTooLate,
  'ApiFailureReason.TransactionHasExpired': keyExpired,
  'ClientFailureReason.IllegalState': notReadyToSign,
}

export const client: UserTexts<'client'> = {
  CANCELLED: {
    title: 'You cancelled the certification',
    body: 'Nothing was completed. You can start again whenever you like.',
    action: startAgain,
  },
  DECLINED: {
    title: 'You declined in KakaoTalk',
    body: 'It was not signed, so nothing was completed. You can start again whenever you like.',
    action: startAgain,
  },
  NEVER_RETURNED: {
    title: 'We didn’t receive a result',
    body: 'The window sent no result, so we can’t tell whether you finished. Please start again.',
    action: startAgain,
  },
  RETURNED_EMPTY: {
    title: 'There was no result',
    body: 'You came back from the window, but without a result. Please start again.',
    action: startAgain,
  },
  POPUP_BLOCKED: {
    title: 'The window didn’t open',
    body: 'Your browser blocked the new window. Please allow pop-ups for this site, then try again.',
    action: tryAgain,
  },
  SDK_NOT_LOADED: {
    title: 'The window could not be loaded',
    body: 'Your network or an extension of your browser, such as an ad blocker, may have stopped it. Please allow it on this site, then try again.',
    action: tryAgain,
  },
  NETWORK_LOST: {
    title: 'You are offline',
    body: 'Please check your internet connection, then try again.',
    action: tryAgain,
  },
  SERVICE_UNREACHABLE: {
    title: 'The service does not answer',
    body: 'KakaoTalk certification does not answer right now. Please try again in a moment.',
    action: tryAgain,
  },
  SIGNER_MISMATCH: {
    title: 'Someone else was certified',
    body: 'The certification was made by another person than this service expects. Please start again as yourself.',
    action: startAgain,
  },
  TOO_MANY_REQUESTS: {
    title: 'Too many requests',
    body: 'Certification was asked for too often in a short time. Please wait a little, then try again.',
    action: tryAgain,
  },
  SIGNATURE_MISMATCH: {
    title: 'The signature does not match',
    body: 'What was signed is not what you were asked to sign. Nothing was done with it. Please start again.',
    action: startAgain,
  },
  UNKNOWN_CODE: {
    title: 'Certification could not be completed',
    body: 'Something unexpected happened. Please start again. If it keeps happening, please tell the support team.',
    action: startAgain,
  },
}
