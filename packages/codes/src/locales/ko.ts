// Korean is the source locale: write a new text here first, then in every file beside this one.
//
// To add a locale: copy this file to `<language>.ts` (its BCP 47 tag), translate it, export it in package.json (`exports` and
// `publishConfig.exports`) and name it in locales.test.ts. The compiler names every text that is missing.
//
// 해요체 throughout. Say what the person can do next; no blame, no code, no word that only developers know.
// Labels and texts that repeat are constants, so a bundler keeps them once and drops surfaces that are not imported.

import type { UserText, UserTexts } from '../Text.ts'

const tryAgain = '다시 시도하기'
const tryLater = '점검이 끝났는지 확인하기'
const startAgain = '처음부터 다시 하기'
const usePhone = '휴대전화로 인증하기'
const editDetails = '정보 다시 입력하기'
const issueCertificate = '발급받고 다시 하기'
const unblockChannel = '차단 풀고 다시 하기'
const updateKakaoTalk = '업데이트하고 다시 하기'
const updateBrowser = '브라우저 업데이트하기'
const useComputer = '이 페이지 주소 복사하기'
const contact = '고객센터에 문의하기'

const siteProblem = {
  title: '이 사이트에 문제가 있어요',
  body: '입력한 내용이 아니라 이 사이트의 설정에 문제가 있어요. 인증은 완료되지 않았으니 고객센터에 알려 주세요.',
  action: contact,
} satisfies UserText

const requestNotFound = {
  title: '인증 요청을 찾을 수 없어요',
  body: '진행하던 인증 요청을 찾지 못했어요. 처음부터 다시 해 주세요.',
  action: startAgain,
} satisfies UserText

const wrongDetails = {
  title: '입력한 정보를 확인해 주세요',
  body: '지금 정보로는 인증을 요청할 수 없어요. 정보를 다시 살펴보고, 카카오톡에 연결된 번호가 해외 번호는 아닌지 확인해 주세요.',
  action: editDetails,
  causes: {
    invalidParameter: {
      title: '인증에 필요한 정보가 맞지 않아요',
      body: '빠진 정보가 있거나 형식이 맞지 않아요. 다시 입력해도 같다면 고객센터에 알려 주세요.',
      action: editDetails,
    },
    foreignNumber: {
      title: '해외 번호로는 인증할 수 없어요',
      body: '카카오톡에 해외 전화번호가 연결되어 있으면 인증할 수 없어요. 카카오톡에 연결된 번호를 확인하고 국내 번호로 다시 시도해 주세요.',
      action: editDetails,
    },
  },
} satisfies UserTexts<'window'>['E1001']

export const rest: UserTexts<'rest'> = {
  E0001: {
    title: '일시적인 문제가 생겼어요',
    body: '카카오톡 인증을 처리하다가 문제가 생겼어요. 다시 시도해 주세요.',
    action: tryAgain,
  },
  E0002: {
    title: '지금은 점검 중이에요',
    body: '카카오톡 인증 서비스를 점검하고 있어요. 점검이 끝난 뒤에 다시 이용해 주세요.',
    action: tryLater,
  },
  E1001: wrongDetails,
  E1002: siteProblem,
  E1004: siteProblem,
  E1005: siteProblem,
  E1006: siteProblem,
  E1007: siteProblem,
  E2001: {
    title: '카카오계정을 찾지 못했어요',
    body: '입력한 정보와 맞는 카카오계정을 찾지 못했어요. 이름, 생년월일, 전화번호를 다시 확인해 주세요.',
    action: editDetails,
  },
  E2002: {
    title: '카카오계정의 정보와 달라요',
    body: '확인하려는 정보가 카카오계정의 정보와 달라서 인증할 수 없어요. 카카오톡에 등록된 내 정보를 확인한 뒤 다시 입력해 주세요.',
    action: editDetails,
    causes: {
      personMismatch: {
        title: '이름, 전화번호, 생년월일을 확인해 주세요',
        body: '입력한 정보가 카카오계정에 등록된 정보와 달라서 인증할 수 없어요. 카카오계정에 등록된 그대로 다시 입력해 주세요.',
        action: editDetails,
      },
      ciMismatch: {
        title: '본인 정보가 카카오계정과 달라요',
        body: '이 사이트에 등록된 본인 정보와 카카오계정의 본인 정보가 달라요. 내 카카오계정이 맞는지 확인하고, 맞다면 고객센터에 문의해 주세요.',
        action: contact,
      },
    },
  },
  E2003: requestNotFound,
  E2004: {
    title: '인증 요청은 한 번만 보낼 수 있어요',
    body: '같은 요청을 다시 보낼 수 없어요. 카카오톡에 도착한 요청이 있는지 확인한 뒤 다시 시도해 주세요.',
    action: tryAgain,
  },
  E2005: {
    title: '이 카카오계정으로는 인증할 수 없어요',
    body: '카카오계정이 휴면, 이용 제한, 보호, 탈퇴 상태이면 인증할 수 없어요. 카카오계정의 상태를 확인하고, 어려우면 고객센터에 문의해 주세요.',
    action: contact,
  },
  E2006: {
    title: '아직 서명이 끝나지 않았어요',
    body: '카카오톡에서 서명을 끝까지 마친 다음 다시 시도해 주세요.',
    action: tryAgain,
  },
  E2007: {
    title: '인증 요청 시간이 지났어요',
    body: '정해진 시간 안에 인증이 끝나지 않았어요. 처음부터 다시 해 주세요.',
    action: startAgain,
  },
  E2008: {
    title: '서명 결과를 확인하지 못했어요',
    body: '카카오톡에서 서명했지만 이 사이트가 결과를 확인하지 못했어요. 번거롭겠지만 처음부터 다시 해 주세요.',
    action: startAgain,
  },
  E2009: {
    title: '카카오톡 메시지를 보내지 못했어요',
    body: '채널의 알림톡이 차단되어 있을 수 있어요. 카카오톡에서 그 채널의 채팅방을 열고 위쪽에서 알림톡을 받도록 바꾼 뒤 다시 해 주세요.',
    action: unblockChannel,
  },
  E2010: {
    title: '카카오톡 인증서가 필요해요',
    body: '카카오톡에서 더보기 > 지갑 > 인증서 발급받기를 눌러 인증서를 발급받은 뒤 다시 해 주세요. 카카오톡 지갑 채널이 보낸 발급 안내 메시지로도 발급받을 수 있어요.',
    action: issueCertificate,
  },
  E2011: {
    title: '쓸 수 있는 카카오톡 인증서가 없어요',
    body: '카카오계정이 두 개 이상 있지만 유효한 인증서가 없어요. 카카오톡에서 더보기 > 지갑 > 인증서 발급받기를 눌러 인증서를 발급받은 뒤 다시 해 주세요.',
    action: issueCertificate,
  },
  E2012: {
    title: '서명할 문서를 준비하지 못했어요',
    body: '이 사이트가 문서를 준비하다가 문제가 생겼어요. 처음부터 다시 해 주세요.',
    action: startAgain,
  },
  E2013: {
    title: '서명을 확인할 시간이 지났어요',
    body: '카카오톡에서 서명했지만 이 사이트가 정해진 시간 안에 확인하지 못했어요. 번거롭겠지만 처음부터 다시 해 주세요.',
    action: startAgain,
  },
  E2017: {
    title: '서명한 분의 정보를 받지 못했어요',
    body: '카카오톡에서 서명했지만 이 사이트가 정해진 시간 안에 정보를 받지 못했어요. 번거롭겠지만 처음부터 다시 해 주세요.',
    action: startAgain,
  },
  E2018: {
    title: '서명한 분의 정보를 확인하지 못했어요',
    body: '카카오톡에서 서명했지만 이 사이트가 정보를 다시 받을 수 없어요. 번거롭겠지만 처음부터 다시 해 주세요.',
    action: startAgain,
  },
  E2019: {
    title: '서명 확인이 아직 끝나지 않았어요',
    body: '이 사이트가 서명을 확인하는 중에 문제가 생겼어요. 다시 시도해 주세요.',
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
    title: '일시적인 문제가 생겼어요',
    body: '카카오톡 인증을 처리하다가 문제가 생겼어요. 처음부터 다시 해 주세요.',
    action: startAgain,
  },
  E1001: wrongDetails,
  E1002: siteProblem,
  E1004: siteProblem,
  E1005: siteProblem,
  E1007: siteProblem,
  E1008: {
    title: '새로고침이나 요청을 더 할 수 없어요',
    body: '새로고침이나 인증 요청을 할 수 있는 횟수를 모두 썼어요. 처음부터 다시 하면 새로 요청할 수 있어요.',
    action: startAgain,
  },
  E2003: requestNotFound,
  E2020: {
    title: '이 인증 요청은 더 이상 쓸 수 없어요',
    body: '인증 요청이 만료됐어요. 처음부터 다시 하면 새로 요청할 수 있어요.',
    action: startAgain,
  },
  E3002: siteProblem,
  E3003: siteProblem,
  E8001: {
    title: '알 수 없는 문제가 생겼어요',
    body: '인증 창에서 문제가 생겨 인증을 마치지 못했어요. 처음부터 다시 해 주세요.',
    action: startAgain,
  },
  E8002: {
    title: '이 기기나 브라우저에서는 열 수 없어요',
    body: '인증 창은 PC나 태블릿의 최신 브라우저에서 열 수 있어요. 브라우저를 업데이트하거나 PC나 태블릿에서 다시 시도해 주세요. 그래도 같다면 주소가 잘못됐을 수 있으니 원래 페이지에서 다시 시작해 주세요.',
    action: updateBrowser,
    causes: {
      oldBrowser: {
        title: '브라우저를 업데이트해 주세요',
        body: '지금 쓰는 브라우저에서는 인증 창을 열 수 없어요. 최신 브라우저를 설치한 뒤 다시 시도해 주세요.',
        action: updateBrowser,
      },
      mobile: {
        title: '휴대전화에서는 열 수 없어요',
        body: '인증 창은 PC나 태블릿에서 열 수 있어요. 이 페이지를 PC나 태블릿에서 다시 열어 주세요.',
        action: useComputer,
      },
      wrongUrl: {
        title: '주소가 올바르지 않아요',
        body: '이 주소로는 인증 창을 열 수 없어요. 원래 페이지로 돌아가 처음부터 다시 해 주세요.',
        action: startAgain,
      },
    },
  },
  E8003: {
    title: '인증을 시작하지 못했어요',
    body: '인증 요청을 만들지 못해 진행할 수 없어요. 처음부터 다시 해 주세요.',
    action: startAgain,
  },
  E8004: {
    title: '인증할 수 있는 시간이 지났어요',
    body: '이 요청의 유효 시간이 끝나 인증을 마치지 못했어요. 처음부터 다시 해 주세요.',
    action: startAgain,
  },
  E8005: {
    title: '인증번호나 글자가 두 번 맞지 않았어요',
    body: '이 QR 인증은 이어서 할 수 없어요. 휴대전화로 인증하거나 QR 인증을 처음부터 다시 해 주세요.',
    action: usePhone,
  },
}

export const login: UserTexts<'login'> = {
  KOE116: siteProblem,
  KOE216: siteProblem,
  KOE217: {
    title: '카카오톡 인증을 마치지 못했어요',
    body: '카카오톡에서 인증하는 중에 문제가 생겼어요. 처음부터 다시 해 주세요.',
    action: startAgain,
  },
  TALK_NOT_LINKED: {
    title: '연결된 카카오톡이 없어요',
    body: '이 카카오계정으로 쓰는 카카오톡이 없어서 인증할 수 없어요. 카카오톡에서 쓰는 계정과 같은 계정인지 확인하고, 어려우면 고객센터에 문의해 주세요.',
    action: contact,
  },
  REQUEST_EXPIRED: {
    title: '인증 로그인 시간이 지났어요',
    body: '5분 안에 인증이 끝나지 않아 요청이 만료됐어요. 처음부터 다시 해 주세요.',
    action: startAgain,
  },
  ALREADY_COMPLETED: {
    title: '이미 끝난 인증이에요',
    body: '이 인증은 이미 끝났어요. 로그인되어 있지 않다면 처음부터 다시 해 주세요.',
    action: startAgain,
  },
  TALK_TOO_OLD: {
    title: '카카오톡을 업데이트해 주세요',
    body: '인증하려면 10.0.0 버전 이상의 카카오톡이 필요해요. 카카오톡을 업데이트한 뒤 다시 해 주세요.',
    action: updateKakaoTalk,
  },
  CHANNEL_BLOCKED: {
    title: '인증 요청을 보낼 채널이 차단되어 있어요',
    body: '이 채널의 알림톡을 받지 않도록 되어 있어요. 카카오톡에서 채널의 채팅방을 열고 위쪽에서 알림톡을 받도록 바꾼 뒤 다시 해 주세요.',
    action: unblockChannel,
  },
}

const signingNotDone = {
  title: '아직 인증이 끝나지 않았어요',
  body: '카카오톡에서 인증을 끝까지 마친 다음 다시 시도해 주세요.',
  action: tryAgain,
} satisfies UserText

const signingTooLate = {
  title: '인증할 수 있는 시간이 지났어요',
  body: '5분 안에 인증이 끝나지 않았어요. 처음부터 다시 해 주세요.',
  action: startAgain,
} satisfies UserText

const keyExpired = {
  title: '앞서 한 인증의 유효 시간이 끝났어요',
  body: '이 인증은 더 이상 쓸 수 없어요. 처음부터 다시 인증해 주세요.',
  action: startAgain,
} satisfies UserText

const notReadyToSign = {
  title: '서명하려면 다시 인증해야 해요',
  body: '앞서 한 인증이 없거나 더는 쓸 수 없어서 서명하지 못했어요. 처음부터 다시 인증해 주세요.',
  action: startAgain,
  causes: {
    noKeyPair: {
      title: '서명하기 전에 인증이 필요해요',
      body: '이 기기는 아직 서명할 준비가 되지 않았어요. 처음부터 인증해 주세요.',
      action: startAgain,
    },
    invalidSession: {
      title: '인증 상태를 확인하지 못했어요',
      body: '인증 상태를 확인하지 못해 서명하지 못했어요. 다시 시도해 주세요.',
      action: tryAgain,
    },
    expiredSession: {
      title: '서명할 수 있는 시간이 끝났어요',
      body: '인증하고 시간이 많이 지나 서명하지 못했어요. 처음부터 다시 인증해 주세요.',
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
    title: '인증을 취소했어요',
    body: '인증은 완료되지 않았어요. 원할 때 처음부터 다시 할 수 있어요.',
    action: startAgain,
  },
  DECLINED: {
    title: '카카오톡에서 인증을 거절했어요',
    body: '서명하지 않아서 인증이 완료되지 않았어요. 원할 때 처음부터 다시 할 수 있어요.',
    action: startAgain,
  },
  NEVER_RETURNED: {
    title: '인증 결과가 오지 않았어요',
    body: '인증 창에서 결과를 받지 못해 인증이 끝났는지 알 수 없어요. 처음부터 다시 해 주세요.',
    action: startAgain,
  },
  RETURNED_EMPTY: {
    title: '인증 결과를 받지 못했어요',
    body: '인증 창에서 돌아왔지만 결과가 없었어요. 처음부터 다시 해 주세요.',
    action: startAgain,
  },
  POPUP_BLOCKED: {
    title: '인증 창이 열리지 않았어요',
    body: '브라우저가 새 창을 막았어요. 이 사이트의 팝업을 허용한 뒤 다시 시도해 주세요.',
    action: tryAgain,
  },
  SDK_NOT_LOADED: {
    title: '인증 창을 불러오지 못했어요',
    body: '광고 차단 프로그램이나 네트워크가 막았을 수 있어요. 이 사이트를 허용한 뒤 다시 시도해 주세요.',
    action: tryAgain,
  },
  NETWORK_LOST: {
    title: '인터넷 연결이 끊겼어요',
    body: '인터넷에 연결되어 있는지 확인한 뒤 다시 시도해 주세요.',
    action: tryAgain,
  },
  SERVICE_UNREACHABLE: {
    title: '인증 서비스에 연결되지 않아요',
    body: '카카오톡 인증 서비스가 지금 응답하지 않아요. 잠시 뒤에 다시 시도해 주세요.',
    action: tryAgain,
  },
  SIGNER_MISMATCH: {
    title: '다른 분이 인증했어요',
    body: '본인이 아닌 다른 사람의 정보로 인증했어요. 본인 정보로 처음부터 다시 해 주세요.',
    action: startAgain,
  },
  TOO_MANY_REQUESTS: {
    title: '잠시 뒤에 다시 시도해 주세요',
    body: '짧은 시간에 인증을 너무 여러 번 요청했어요. 잠시 기다린 뒤에 다시 시도해 주세요.',
    action: tryAgain,
  },
  SIGNATURE_MISMATCH: {
    title: '서명한 내용이 요청과 달라요',
    body: '요청한 내용과 다른 내용이 서명됐어요. 이 서명은 사용하지 않았어요. 처음부터 다시 해 주세요.',
    action: startAgain,
  },
  UNKNOWN_CODE: {
    title: '인증을 마치지 못했어요',
    body: '예상하지 못한 문제가 생겼어요. 처음부터 다시 하고, 계속 같다면 고객센터에 알려 주세요.',
    action: startAgain,
  },
}
