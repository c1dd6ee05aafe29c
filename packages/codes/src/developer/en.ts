// For engineers. The REST steps are called prepare, request, status, verify and signer info.
// How to add a code: ../rows/rest.ts. How to add a language: ../locales/ko.ts.

import type { DeveloperText, DeveloperTexts } from '../Text.ts'

const wrongParameters = {
  cause:
    'Either a request parameter is wrong, or a foreign number is linked to the user’s KakaoTalk. The code alone does not tell which.',
  remedy:
    'Check the parameters you sent first. If they are right, ask the user to check the number linked to KakaoTalk.',
  causes: {
    invalidParameter: {
      cause: 'A required parameter is missing, or one has a wrong type or a value out of range.',
      remedy:
        'Compare name, type, length and format of each parameter with the product’s documentation, then send it again.',
    },
    foreignNumber: {
      cause:
        'The phone number linked to KakaoTalk is a foreign one. This code comes instead of one that says that nobody was found.',
      remedy: 'No change of code helps. Ask the user to check the number linked to KakaoTalk.',
    },
  },
} satisfies DeveloperTexts<'window'>['E1001']

const noApiRights = {
  cause: 'You have no right to call this API, or the request carries wrong information.',
  remedy:
    'Look up the code that came with it in the error codes of Kakao’s REST API reference and follow what it says.',
} satisfies DeveloperText

const unknownProduct = {
  cause: 'There is no such product code.',
  remedy:
    'Compare the product code, letter by letter, with your contract and development guide, then call again.',
} satisfies DeveloperText

const noContract = {
  cause: 'There is no contract for these request parameters.',
  remedy: 'Ask your dealer about the contract. If there is none yet, sign one first.',
} satisfies DeveloperText

export const rest: DeveloperTexts<'rest'> = {
  E0001: {
    cause: 'Kakao’s server failed while handling the request.',
    remedy: 'Send the same call again, with growing pauses and a limit on attempts.',
  },
  E0002: {
    cause: 'The certification servers are under maintenance.',
    remedy:
      'Close the feature or show a maintenance notice until it is over. Do not call again at short intervals.',
  },
  E1001: wrongParameters,
  E1002: noApiRights,
  E1004: {
    cause: 'An HTTP header is missing or wrong.',
    remedy:
      'Send both REST API keys in the headers, of the institution’s app and of the dealer’s app, and call again.',
  },
  E1005: {
    cause: 'settle_id is missing or wrong.',
    remedy:
      'Send the settle_id you got with your contract, and check that test and production are not mixed up.',
  },
  E1006: {
    cause: 'desc differs from the contract or is not in the right format.',
    remedy:
      'Read the format of desc in the development guide for the request step, and send a value that fits the contract.',
  },
  E1007: {
    cause: 'The domain you called does not fit the kind of product.',
    remedy:
      'Call cbt-cert-sign.kakao.com for a test product such as K1110T, and cert-sign.kakao.com for a production one such as K1110.',
  },
  E2001: {
    cause: 'No Kakao account fits the name, phone number and birthday, or the CI.',
    remedy:
      'Check the format of the user details you sent, ask for them again and start at prepare. A foreign number gives E1001 instead.',
  },
  E2002: {
    cause: 'The user details in the request differ from those of the Kakao account.',
    remedy:
      'Tell the user that signing is impossible while they differ, and start at prepare with corrected details.',
    causes: {
      personMismatch: {
        cause: 'K1100: name, phone number or birthday differ from the Kakao account.',
        remedy: 'Ask the user for all three again and call prepare anew.',
      },
      ciMismatch: {
        cause: 'K1300: the CI you sent differs from that of the Kakao account.',
        remedy:
          'Check that the CI you stored belongs to this user, and ask the user to check that the Kakao account is theirs.',
      },
    },
  },
  E2003: {
    cause: 'Nothing is known about this tx_id.',
    remedy: 'Call prepare again for a new tx_id and use that one in every later step.',
  },
  E2004: {
    cause: 'Request was called two or more times in a row.',
    remedy: 'Call request once only. Use status to see whether it reached the user.',
  },
  E2005: {
    cause: 'The Kakao account is dormant, sanctioned, withdrawn or protected.',
    remedy:
      'Tell the user that this account cannot use KakaoTalk certification. Repeating the call gives the same answer.',
  },
  E2006: {
    cause: 'Verify was called before the user finished signing.',
    remedy: 'Wait until status says COMPLETE, then call verify.',
  },
  E2007: {
    cause: 'Verify was called after the signing request had expired.',
    remedy: 'This tx_id is of no more use. Start again at prepare.',
  },
  E2008: {
    cause:
      'Verify was called two or more times. A reload, an automatic retry or double effects in development mode can do that.',
    remedy:
      'Tell the user that signing failed and start again at prepare. Call verify once, on the server, and store the outcome.',
  },
  E2009: {
    cause:
      'The KakaoTalk message could not be sent, for a reason on the user’s side. It is private, so Kakao does not tell which.',
    remedy:
      'Ask the user to check whether messages of the channel (알림톡) are blocked, then start again at prepare.',
  },
  E2010: {
    cause: 'The Kakao account has no identity verification on record.',
    remedy:
      'Ask the user to get a certificate in KakaoTalk (더보기 > 지갑 > 인증서 발급받기), or by the message of the Wallet channel.',
  },
  E2011: {
    cause: 'Two or more Kakao accounts have this CI, and none has a valid certificate.',
    remedy: 'Ask the user to get a certificate in KakaoTalk (더보기 > 지갑 > 인증서 발급받기).',
  },
  E2012: {
    cause: 'K3500: the order of documents does not match document_tx_id.',
    remedy: 'Call prepare again, and send documents in the order of document_tx_id in the steps after it.',
  },
  E2013: {
    cause: 'Verify was called more than 10 minutes after the user signed.',
    remedy: 'Start again at prepare. Verify as soon as status says COMPLETE.',
  },
  E2017: {
    cause: 'Signer info was called more than 10 minutes after the user signed.',
    remedy: 'Start again at prepare. Fetch signer info as soon as verify has succeeded.',
  },
  E2018: {
    cause: 'Signer info was called two or more times in a row.',
    remedy: 'Start again at prepare. Fetch signer info once and store what you get.',
  },
  E2019: {
    cause: 'Signer info was called before verify.',
    remedy: 'Call verify first, and signer info after it has succeeded.',
  },
  E3001: {
    cause: 'You have no right to use this product code.',
    remedy:
      'Check the product code in your contract and development guide. If it is right, ask for the right to use it.',
  },
  E3002: unknownProduct,
  E3003: noContract,
  E3004: {
    cause: 'The request step asked for CI in identify_items, and the institution has no right to receive CI.',
    remedy: 'Ask your dealer for the CI right. If you do not need CI, leave it out of identify_items.',
  },
  E9001: {
    cause: 'The IP address of the calling server is not registered.',
    remedy:
      'Have the addresses of both development and production registered through your dealer. Behind a proxy or NAT, that is the outgoing address.',
  },
}

export const window: DeveloperTexts<'window'> = {
  E0001: {
    cause: 'Kakao’s server failed while handling the request.',
    remedy: 'Open the standard window anew. Do not go on with the old tx_id.',
  },
  E1001: wrongParameters,
  E1002: noApiRights,
  E1004: {
    cause: 'The JWT in the header is missing or wrong.',
    remedy:
      'Use the JavaScript key of the dealer’s app, not of the institution’s app, and open the window again.',
  },
  E1005: {
    cause: 'settleId is missing or wrong.',
    remedy:
      'Pass the value you got with your contract as settleId. It is spelt unlike the settle_id of the REST API.',
  },
  E1007: {
    cause: 'The settleId belongs to another phase.',
    remedy: 'Use the settleId of the phase you call, test or production.',
  },
  E1008: {
    cause: 'The window was refreshed, or a signature requested, more often than allowed.',
    remedy: 'Open the standard window anew when the user asks for it. Do not reopen it by yourself.',
  },
  E2003: {
    cause: 'Nothing is known about this tx_id.',
    remedy: 'Open the standard window again for a new tx_id and use that one.',
  },
  E2020: {
    cause: 'The tx_id has expired.',
    remedy: 'Open the standard window again for a new tx_id. Do not keep old ones for later.',
  },
  E3002: unknownProduct,
  E3003: noContract,
  E8001: {
    cause: 'A script error or an unknown error happened in the standard window.',
    remedy:
      'Open the standard window anew. If it keeps happening, note browser and SDK version and ask your dealer.',
  },
  E8002: {
    cause:
      'The standard window was reached in an unsupported browser on a computer or tablet, on a phone, or at a wrong URL.',
    remedy:
      'Check browser and device before opening the window. On a phone you may offer another certification product.',
    causes: {
      oldBrowser: {
        cause: 'A computer or tablet, but the browser is not supported.',
        remedy: 'Ask the user to install an up-to-date browser.',
      },
      mobile: {
        cause: 'It was opened on a phone. The standard window supports computers and tablets only.',
        remedy: 'Ask the user to try again on a computer or tablet.',
      },
      wrongUrl: {
        cause: 'The standard window was reached at a wrong URL.',
        remedy:
          'Open it through the SDK instead of building the address, and check that no old address is reopened.',
      },
    },
  },
  E8003: {
    cause: 'The window was entered although no tx_id could be issued.',
    remedy: 'Open the standard window again for a new tx_id.',
  },
  E8004: {
    cause: 'The time in which the request is valid has run out.',
    remedy: 'Open the standard window anew when the user asks for it.',
  },
  E8005: {
    cause: 'The second step of the QR method failed two or more times.',
    remedy: 'Open the standard window anew. Offering the phone method first is kind this time.',
  },
}

export const login: DeveloperTexts<'login'> = {
  KOE116: {
    cause: 'The institution’s app has no right to use certification login.',
    remedy: 'Sign a partnership contract. If you have one, check that it covers the app in use.',
  },
  KOE216: {
    cause: 'Certification login was requested with a REST API key.',
    remedy:
      'It works through a Kakao SDK only. Use the key of the platform, such as the JavaScript key or the native app key.',
  },
  KOE217: {
    cause: 'An error happened within KakaoTalk certification.',
    remedy: 'Take the code out of error_description, look it up among the REST codes and follow its remedy.',
  },
  TALK_NOT_LINKED: {
    cause:
      'No KakaoTalk is linked to the Kakao account: the user has none, or KakaoTalk is signed in with another account.',
    remedy: 'Tell the user that certification login needs a linked KakaoTalk.',
  },
  REQUEST_EXPIRED: {
    cause: 'The request for certification login is valid for 5 minutes, and they have passed.',
    remedy: 'Check error and error_description, then request again or show the login page.',
  },
  ALREADY_COMPLETED: {
    cause: 'This request for certification login is completed already.',
    remedy:
      'Use the tokens and the tx_id that came before. If you never got them, request certification login again.',
  },
  TALK_TOO_OLD: {
    cause: 'The user’s KakaoTalk is older than 10.0.0.',
    remedy: 'Ask the user to update KakaoTalk to 10.0.0 or newer.',
  },
  CHANNEL_BLOCKED: {
    cause: 'The user has blocked the institution’s channel that the request is sent by.',
    remedy: 'Ask the user to unblock it at the top of the channel’s chat, then request again.',
  },
}

const signingNotDone = {
  cause: 'Session information was requested before the user finished signing.',
  remedy: 'Fetch it again after certification login has completed.',
} satisfies DeveloperText

const signingTooLate = {
  cause:
    'Session information was requested, but signing had not been completed within the 5 minutes it is valid for.',
  remedy: 'Request certification login again, and fetch session information after it has completed.',
} satisfies DeveloperText

const keyExpired = {
  cause: 'Session information was requested after the public key had expired.',
  remedy:
    'Delete the temporary key pair and the session information, then go through certification login from the start.',
} satisfies DeveloperText

const noKeyPair = {
  cause: 'A short signature was requested, and there is no temporary key pair.',
  remedy: 'Go through certification login from the start, then ask for the short signature.',
} satisfies DeveloperText

const invalidSession = {
  cause: 'A short signature was requested with a session that is not valid.',
  remedy: 'Fetch session information, then ask for the short signature again.',
} satisfies DeveloperText

const expiredSession = {
  cause: 'A short signature was requested with a session that has expired.',
  remedy:
    'Delete the temporary key pair and the session information, then go through certification login from the start.',
} satisfies DeveloperText

const notReadyToSign =
  'A short signature was requested without a temporary key pair, or with an invalid or expired session.'

export const android: DeveloperTexts<'android'> = {
  'ApiErrorCause.SigningIsNotCompleted': signingNotDone,
  'ApiErrorCause.InvalidTransaction': signingTooLate,
  'ApiErrorCause.TransactionHasExpired': keyExpired,
  'ClientErrorCause.IllegalState': {
    cause: notReadyToSign,
    remedy: 'Read the error’s msg to see which of the three it is, and follow the remedy of that cause.',
    causes: { noKeyPair, invalidSession, expiredSession },
  },
}

export const ios: DeveloperTexts<'ios'> = {
  'ApiFailureReason.SigningIsNotCompleted': signingNotDone,
  'ApiFailureReason.InvalidTransaction': signingTooLate,
  'ApiFailureReason.TransactionHasExpired': keyExpired,
  'ClientFailureReason.IllegalState': {
    cause: notReadyToSign,
    remedy: 'Read the error’s message to see which of the three it is, and follow the remedy of that cause.',
    causes: { noKeyPair, invalidSession, expiredSession },
  },
}

export const client: DeveloperTexts<'client'> = {
  CANCELLED: {
    cause: 'The user cancelled or closed the window. Kakao has no code for it.',
    remedy: 'Do not log it as an error. Let the user start again at will.',
  },
  DECLINED: {
    cause: 'The user declined to sign in KakaoTalk. Kakao has no code for it.',
    remedy: 'Do not log it as an error. Let the user start again at will.',
  },
  NEVER_RETURNED: {
    cause: 'The window was opened, and no result came back.',
    remedy:
      'Check that the redirect URI is right and that its page hands the result on. The user has to start again.',
  },
  RETURNED_EMPTY: {
    cause:
      'The redirect URI was reached without a usable result. Either tx_id or error_code should be there.',
    remedy: 'Check that nothing on the way drops the query string. The user has to start again.',
  },
  POPUP_BLOCKED: {
    cause: 'The browser blocked the pop-up.',
    remedy: 'Open the window while the click is handled, before any await. Ask the user to allow pop-ups.',
  },
  SDK_NOT_LOADED: {
    cause:
      'The JavaScript SDK did not load in two tries, or what loaded has no function that opens the window.',
    remedy:
      'Check the address, the version and the integrity of the script, and script-src of your Content Security Policy. A content blocker of the user has the same effect.',
  },
  NETWORK_LOST: {
    cause: 'The browser could not reach the server.',
    remedy:
      'Read the present state again once the connection is back and go on from there. Take care not to verify twice.',
  },
  SERVICE_UNREACHABLE: {
    cause:
      'The relay asked the service and got no answer: no connection, a timeout, or an answer that broke off.',
    remedy:
      'Check the connection with kakao-cert doctor, the firewall for what leaves the server, and whether Kakao reports an outage.',
  },
  SIGNER_MISMATCH: {
    cause: 'The signer is not whom the site expected: expectSigner refused, and onVerified was not called.',
    remedy:
      'Compare the signer with who is logged in, by CI where you have it, and let the person sign again as themselves.',
  },
  TOO_MANY_REQUESTS: {
    cause:
      'Too many requests came in a short time for one phone number, from one address or in one session. The relay refused this one; Kakao was not asked.',
    remedy:
      'Wait as long as the header Retry-After says. If honest use is refused, raise the option limits of the relay; if everybody seems to come from one address, look at its option clientAddress.',
  },
  SIGNATURE_MISMATCH: {
    cause:
      'The signature that the service gave does not hold, or is over something else than the relay had issued: a mistake in readSigned, a signature of another transaction, or a forgery. The signature value is kept; onVerified was not called.',
    remedy:
      'Compare what readSigned answers with the text that was sent to prepare, encoding included. If they are the same, take it for an attack and tell the dealer.',
  },
  UNKNOWN_CODE: {
    cause: 'A code came that the catalogue does not have.',
    remedy:
      'Log the code as received and look for it in the official documentation. If it is new, please add it to the catalogue.',
  },
}
