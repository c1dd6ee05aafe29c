// For engineers. The REST steps carry their current official names: 준비, 요청, 상태 조회, 검증, 서명자 정보 조회.
// How to add a code: ../rows/rest.ts. How to add a language: ../locales/ko.ts.

import type { DeveloperText, DeveloperTexts } from '../Text.ts'

const wrongParameters = {
  cause:
    '요청 파라미터가 잘못됐거나, 사용자의 카카오톡에 해외 번호가 연결되어 있어요. 코드만으로는 둘을 구별할 수 없어요.',
  remedy:
    '먼저 보낸 파라미터를 확인하세요. 파라미터에 이상이 없다면 사용자에게 카카오톡에 연결된 번호를 확인하도록 안내하세요.',
  causes: {
    invalidParameter: {
      cause: '필수 파라미터가 빠졌거나, 타입이나 값의 범위가 맞지 않아요.',
      remedy: '보낸 파라미터의 이름, 타입, 길이, 형식을 제품 문서와 비교해 고친 뒤 다시 요청하세요.',
    },
    foreignNumber: {
      cause: '카카오톡에 연결된 전화번호가 해외 번호예요. 사용자를 찾지 못했다는 코드 대신 이 코드가 와요.',
      remedy: '코드를 고쳐서 해결할 수 없어요. 사용자에게 카카오톡에 연결된 번호를 확인하도록 안내하세요.',
    },
  },
} satisfies DeveloperTexts<'window'>['E1001']

const noApiRights = {
  cause: '이 API를 호출할 권한이 없거나 요청 정보가 잘못됐어요.',
  remedy: '카카오 REST API 레퍼런스의 에러 코드 문서에서 함께 온 코드를 찾아 그 안내를 따르세요.',
} satisfies DeveloperText

const unknownProduct = {
  cause: '요청한 상품 코드가 없어요.',
  remedy: '계약서와 개발 가이드에 적힌 상품 코드와 글자까지 같은지 확인한 뒤 다시 요청하세요.',
} satisfies DeveloperText

const noContract = {
  cause: '요청 파라미터에 해당하는 계약이 없어요.',
  remedy: '딜러사에 계약 상태를 확인하고, 계약 전이라면 계약부터 하세요.',
} satisfies DeveloperText

export const rest: DeveloperTexts<'rest'> = {
  E0001: {
    cause: '카카오 서버가 요청을 처리하다가 실패했어요.',
    remedy: '간격을 늘려 가며 횟수를 정해 두고 같은 호출을 다시 보내세요.',
  },
  E0002: {
    cause: '카카오톡 인증 서버가 점검 중이에요.',
    remedy:
      '점검이 끝날 때까지 인증 기능을 닫거나 점검 안내를 보여 주세요. 짧은 간격으로 다시 호출하지 마세요.',
  },
  E1001: wrongParameters,
  E1002: noApiRights,
  E1004: {
    cause: 'HTTP 헤더가 없거나 잘못됐어요.',
    remedy: '이용기관 앱과 딜러사 앱의 REST API 키 두 개를 모두 헤더에 넣었는지 확인한 뒤 다시 요청하세요.',
  },
  E1005: {
    cause: 'settle_id가 없거나 잘못됐어요.',
    remedy: '계약할 때 받은 settle_id를 요청에 넣으세요. 개발용과 운영용이 바뀌지 않았는지도 확인하세요.',
  },
  E1006: {
    cause: 'desc의 내용이 계약과 다르거나 형식이 맞지 않아요.',
    remedy: '개발 가이드에서 요청 단계의 desc 형식을 확인하고, 계약에 맞는 값으로 다시 요청하세요.',
  },
  E1007: {
    cause: '상품의 종류와 호출한 도메인이 맞지 않아요.',
    remedy:
      'K1110T 같은 테스트 상품은 cbt-cert-sign.kakao.com, K1110 같은 운영 상품은 cert-sign.kakao.com을 호출하세요.',
  },
  E2001: {
    cause: '이름, 전화번호, 생년월일이나 CI로 카카오계정을 찾을 수 없어요.',
    remedy:
      '보낸 사용자 정보의 형식을 확인하고, 사용자에게 다시 입력받아 준비부터 하세요. 해외 번호라면 E1001이 와요.',
  },
  E2002: {
    cause: '요청에 담긴 사용자 정보가 카카오계정의 정보와 달라요.',
    remedy: '두 정보가 다르면 서명할 수 없다고 사용자에게 안내하고, 고친 정보로 준비부터 다시 하세요.',
    causes: {
      personMismatch: {
        cause: 'K1100: 이름, 전화번호, 생년월일 가운데 카카오계정과 다른 것이 있어요.',
        remedy: '사용자에게 세 항목을 다시 입력받아 준비를 다시 호출하세요.',
      },
      ciMismatch: {
        cause: 'K1300: 보낸 CI가 카카오계정의 CI와 달라요.',
        remedy:
          '저장해 둔 CI가 이 사용자의 것인지 확인하고, 사용자에게 본인의 카카오계정인지 확인하도록 안내하세요.',
      },
    },
  },
  E2003: {
    cause: '이 tx_id에 대한 정보가 없어요.',
    remedy: '준비를 다시 호출해 새 tx_id를 받고, 이후의 모든 단계에 그 값을 쓰세요.',
  },
  E2004: {
    cause: '요청을 연달아 두 번 이상 호출했어요.',
    remedy: '요청은 한 번만 호출하세요. 사용자에게 잘 전달됐는지는 상태 조회로 확인하세요.',
  },
  E2005: {
    cause: '카카오계정이 휴면, 제재, 탈퇴, 보호 상태예요.',
    remedy:
      '이 계정으로는 카카오톡 인증을 쓸 수 없다고 사용자에게 안내하세요. 같은 요청을 되풀이해도 결과는 같아요.',
  },
  E2006: {
    cause: '사용자가 서명을 마치기 전에 검증을 호출했어요.',
    remedy: '상태 조회의 결과가 COMPLETE가 된 것을 보고 나서 검증을 호출하세요.',
  },
  E2007: {
    cause: '서명 요청이 만료된 뒤에 검증을 호출했어요.',
    remedy: '이 tx_id는 쓸 수 없어요. 준비부터 다시 하세요.',
  },
  E2008: {
    cause: '검증을 두 번 이상 호출했어요. 새로고침이나 자동 재시도, 개발 모드의 이중 실행 때문일 수 있어요.',
    remedy:
      '사용자에게 서명에 실패했다고 안내하고 준비부터 다시 하세요. 검증은 서버에서 한 번만 호출하고 결과를 저장해 두세요.',
  },
  E2009: {
    cause: '사용자의 환경 때문에 알림톡을 보내지 못했어요. 자세한 까닭은 개인정보라서 알 수 없어요.',
    remedy: '사용자에게 채널의 알림톡을 차단했는지 확인하도록 안내한 뒤, 준비부터 다시 하세요.',
  },
  E2010: {
    cause: '카카오계정에 본인인증 정보가 없어요.',
    remedy:
      '사용자에게 카카오톡의 더보기 > 지갑 > 인증서 발급받기나 지갑 채널의 안내 메시지로 인증서를 발급받도록 안내하세요.',
  },
  E2011: {
    cause: '같은 CI로 가입된 카카오계정이 둘 이상이고, 유효한 인증서가 없어요.',
    remedy: '사용자에게 카카오톡의 더보기 > 지갑 > 인증서 발급받기에서 인증서를 발급받도록 안내하세요.',
  },
  E2012: {
    cause: 'K3500: documents의 순서가 document_tx_id와 맞지 않아요.',
    remedy: '준비를 다시 호출하고, 이후의 단계에서 documents를 document_tx_id와 같은 순서로 보내세요.',
  },
  E2013: {
    cause: '사용자가 서명을 마치고 10분이 지난 뒤에 검증을 호출했어요.',
    remedy: '준비부터 다시 하세요. 상태가 COMPLETE가 되면 바로 검증하도록 바꾸세요.',
  },
  E2017: {
    cause: '사용자가 서명을 마치고 10분이 지난 뒤에 서명자 정보 조회를 호출했어요.',
    remedy: '준비부터 다시 하세요. 검증이 끝나면 바로 서명자 정보를 조회하도록 바꾸세요.',
  },
  E2018: {
    cause: '서명자 정보 조회를 연달아 두 번 이상 호출했어요.',
    remedy: '준비부터 다시 하세요. 서명자 정보는 한 번만 조회하고 받은 결과를 저장해 두세요.',
  },
  E2019: {
    cause: '검증하기 전에 서명자 정보 조회를 호출했어요.',
    remedy: '검증을 먼저 호출하고, 성공한 뒤에 서명자 정보를 조회하세요.',
  },
  E3001: {
    cause: '요청한 상품 코드를 쓸 권한이 없어요.',
    remedy: '계약과 개발 가이드에서 상품 코드를 확인하고, 코드가 맞다면 권한을 문의하세요.',
  },
  E3002: unknownProduct,
  E3003: noContract,
  E3004: {
    cause: 'CI를 받을 권한이 없는 이용기관이 요청 단계의 identify_items에 CI를 넣었어요.',
    remedy: '딜러사에 CI 권한을 신청하세요. CI가 필요하지 않다면 identify_items에서 빼세요.',
  },
  E9001: {
    cause: '호출한 서버의 IP가 등록되어 있지 않아요.',
    remedy:
      '딜러사를 통해 개발 서버와 운영 서버의 IP를 모두 등록하세요. 프록시나 NAT를 거친다면 밖으로 나가는 IP가 필요해요.',
  },
}

export const window: DeveloperTexts<'window'> = {
  E0001: {
    cause: '카카오 서버가 요청을 처리하다가 실패했어요.',
    remedy: '인증 표준창을 새로 호출하세요. 이전 tx_id를 이어서 쓰지 마세요.',
  },
  E1001: wrongParameters,
  E1002: noApiRights,
  E1004: {
    cause: '헤더의 JWT가 없거나 잘못됐어요.',
    remedy: '이용기관 앱이 아니라 딜러사 앱의 JavaScript 키를 쓰는지 확인한 뒤 다시 호출하세요.',
  },
  E1005: {
    cause: 'settleId가 없거나 잘못됐어요.',
    remedy: '계약할 때 받은 값을 settleId로 넘기세요. REST API의 settle_id와 표기가 달라요.',
  },
  E1007: {
    cause: '다른 페이즈의 settleId로 호출했어요.',
    remedy: '테스트와 운영 가운데 지금 호출하는 페이즈에 맞는 settleId로 바꾸세요.',
  },
  E1008: {
    cause: '새로고침이나 서명 요청을 허용된 횟수보다 많이 했어요.',
    remedy: '사용자가 누르면 인증 표준창을 새로 호출하세요. 자동으로 다시 열지 마세요.',
  },
  E2003: {
    cause: '이 tx_id에 대한 정보가 없어요.',
    remedy: '인증 표준창을 다시 호출해 새 tx_id를 받고 그 값을 쓰세요.',
  },
  E2020: {
    cause: 'tx_id가 만료됐어요.',
    remedy: '인증 표준창을 다시 호출해 새 tx_id를 받으세요. 만료된 값을 저장해 두고 쓰지 마세요.',
  },
  E3002: unknownProduct,
  E3003: noContract,
  E8001: {
    cause: '인증 표준창에서 스크립트 오류나 알 수 없는 오류가 났어요.',
    remedy: '인증 표준창을 새로 호출하세요. 되풀이되면 브라우저와 SDK 버전을 기록해 딜러사에 문의하세요.',
  },
  E8002: {
    cause: '지원하지 않는 PC나 태블릿의 브라우저, 모바일, 또는 잘못된 URL로 인증 표준창에 들어왔어요.',
    remedy: '창을 열기 전에 브라우저와 기기를 확인하세요. 모바일이라면 다른 인증 상품을 안내할 수 있어요.',
    causes: {
      oldBrowser: {
        cause: 'PC나 태블릿이지만 지원하지 않는 브라우저예요.',
        remedy: '최신 브라우저를 설치하도록 안내하세요.',
      },
      mobile: {
        cause: '휴대전화에서 열었어요. 인증 표준창은 PC와 태블릿만 지원해요.',
        remedy: 'PC나 태블릿에서 다시 시도하도록 안내하세요.',
      },
      wrongUrl: {
        cause: '인증 표준창에 잘못된 URL로 들어왔어요.',
        remedy: '주소를 직접 만들지 말고 SDK로 창을 여세요. 지난 주소를 다시 열지 않는지도 확인하세요.',
      },
    },
  },
  E8003: {
    cause: 'tx_id를 발급받지 못했는데 창에 들어왔어요.',
    remedy: '인증 표준창을 다시 호출해 새 tx_id를 받으세요.',
  },
  E8004: {
    cause: '요청의 유효 시간이 끝났어요.',
    remedy: '사용자가 누르면 인증 표준창을 새로 호출하세요.',
  },
  E8005: {
    cause: 'QR 인증의 2차 문자 인증을 두 번 이상 틀렸어요.',
    remedy: '인증 표준창을 새로 호출하세요. 이번에는 휴대전화 인증을 먼저 권하면 좋아요.',
  },
}

export const login: DeveloperTexts<'login'> = {
  KOE116: {
    cause: '이용기관 앱에 카카오톡 인증 로그인 권한이 없어요.',
    remedy: '제휴 계약을 하세요. 계약했다면 지금 쓰는 앱에 권한이 있는지 확인하세요.',
  },
  KOE216: {
    cause: 'REST API 키로 인증 로그인을 요청했어요.',
    remedy:
      '인증 로그인은 Kakao SDK로만 할 수 있어요. JavaScript 키나 네이티브 앱 키처럼 플랫폼에 맞는 키를 쓰세요.',
  },
  KOE217: {
    cause: '카카오톡 인증 단계에서 에러가 났어요.',
    remedy: 'error_description에 든 코드를 꺼내 REST API의 코드에서 찾고, 그 해결 방법을 따르세요.',
  },
  TALK_NOT_LINKED: {
    cause:
      '카카오계정에 연결된 카카오톡이 없어요. 카카오톡을 쓰지 않거나, 카카오톡에 로그인한 계정과 다른 계정이에요.',
    remedy: '연결된 카카오톡이 없으면 인증 로그인을 쓸 수 없다고 사용자에게 안내하세요.',
  },
  REQUEST_EXPIRED: {
    cause: '인증 로그인 요청의 유효 시간 5분이 지났어요.',
    remedy: 'error와 error_description을 확인하고, 다시 요청하거나 로그인 페이지를 보여 주세요.',
  },
  ALREADY_COMPLETED: {
    cause: '이미 끝난 인증 로그인 요청이에요.',
    remedy: '앞서 받은 토큰과 tx_id를 쓰세요. 받지 못했다면 인증 로그인을 다시 요청하세요.',
  },
  TALK_TOO_OLD: {
    cause: '사용자의 카카오톡이 10.0.0보다 낮은 버전이에요.',
    remedy: '카카오톡을 10.0.0 이상으로 업데이트하도록 안내하세요.',
  },
  CHANNEL_BLOCKED: {
    cause: '인증 요청을 보낼 이용기관의 채널을 사용자가 차단했어요.',
    remedy: '채널의 채팅방 위쪽에서 차단을 풀도록 안내한 뒤 다시 요청하세요.',
  },
}

const signingNotDone = {
  cause: '사용자가 서명을 마치기 전에 세션 정보를 가져오려고 했어요.',
  remedy: '인증 로그인이 끝난 다음 세션 정보를 다시 가져오세요.',
} satisfies DeveloperText

const signingTooLate = {
  cause: '전자서명의 유효 시간 5분 안에 서명이 끝나지 않았는데 세션 정보를 가져오려고 했어요.',
  remedy: '인증 로그인을 다시 요청하고, 끝난 다음 세션 정보를 가져오세요.',
} satisfies DeveloperText

const keyExpired = {
  cause: '공개 키의 유효 시간이 지난 뒤에 세션 정보를 가져오려고 했어요.',
  remedy: '임시 키 쌍과 세션 정보를 삭제하고 인증 로그인을 처음부터 다시 하세요.',
} satisfies DeveloperText

const noKeyPair = {
  cause: '임시 키 쌍이 없는데 축약서명을 요청했어요.',
  remedy: '인증 로그인을 처음부터 다시 한 뒤 축약서명을 요청하세요.',
} satisfies DeveloperText

const invalidSession = {
  cause: '유효하지 않은 세션으로 축약서명을 요청했어요.',
  remedy: '세션 정보를 가져온 뒤 축약서명을 다시 요청하세요.',
} satisfies DeveloperText

const expiredSession = {
  cause: '만료된 세션으로 축약서명을 요청했어요.',
  remedy: '임시 키 쌍과 세션 정보를 삭제하고 인증 로그인을 처음부터 다시 하세요.',
} satisfies DeveloperText

const notReadyToSign = '임시 키 쌍이 없거나, 세션이 유효하지 않거나, 세션이 만료됐는데 축약서명을 요청했어요.'

export const android: DeveloperTexts<'android'> = {
  'ApiErrorCause.SigningIsNotCompleted': signingNotDone,
  'ApiErrorCause.InvalidTransaction': signingTooLate,
  'ApiErrorCause.TransactionHasExpired': keyExpired,
  'ClientErrorCause.IllegalState': {
    cause: notReadyToSign,
    remedy: '에러의 msg로 셋 가운데 어느 것인지 확인하고, 그 원인의 해결 방법을 따르세요.',
    causes: { noKeyPair, invalidSession, expiredSession },
  },
}

export const ios: DeveloperTexts<'ios'> = {
  'ApiFailureReason.SigningIsNotCompleted': signingNotDone,
  'ApiFailureReason.InvalidTransaction': signingTooLate,
  'ApiFailureReason.TransactionHasExpired': keyExpired,
  'ClientFailureReason.IllegalState': {
    cause: notReadyToSign,
    remedy: '에러의 message로 셋 가운데 어느 것인지 확인하고, 그 원인의 해결 방법을 따르세요.',
    causes: { noKeyPair, invalidSession, expiredSession },
  },
}

export const client: DeveloperTexts<'client'> = {
  CANCELLED: {
    cause: '사용자가 인증을 취소하거나 창을 닫았어요. 카카오에는 이에 해당하는 코드가 없어요.',
    remedy: '오류로 기록하지 말고, 사용자가 원할 때 처음부터 시작하게 하세요.',
  },
  DECLINED: {
    cause: '사용자가 카카오톡에서 서명을 거절했어요. 카카오에는 이에 해당하는 코드가 없어요.',
    remedy: '오류로 기록하지 말고, 사용자가 원할 때 처음부터 시작하게 하세요.',
  },
  NEVER_RETURNED: {
    cause: '인증 창이 열렸지만 결과가 돌아오지 않았어요.',
    remedy:
      '리다이렉트 URI가 맞는지, 그 페이지가 결과를 전달하는지 확인하세요. 사용자는 처음부터 다시 해야 해요.',
  },
  RETURNED_EMPTY: {
    cause:
      '리다이렉트 URI로 돌아왔지만 쓸 수 있는 결과가 없었어요. tx_id와 error_code 가운데 하나가 있어야 해요.',
    remedy: '중간에 쿼리 문자열이 지워지지 않는지 확인하세요. 사용자는 처음부터 다시 해야 해요.',
  },
  POPUP_BLOCKED: {
    cause: '브라우저가 팝업을 막았어요.',
    remedy:
      '클릭을 처리하는 동안, 기다리는 일(await) 없이 창을 여세요. 사용자에게는 팝업을 허용하도록 안내하세요.',
  },
  SDK_NOT_LOADED: {
    cause: 'JavaScript SDK를 두 번 불러오지 못했거나, 불러온 것에 창을 여는 함수가 없어요.',
    remedy:
      '스크립트의 주소, 버전, integrity와 콘텐츠 보안 정책의 script-src를 확인하세요. 사용자의 광고 차단 프로그램도 같은 결과를 내요.',
  },
  NETWORK_LOST: {
    cause: '브라우저가 서버에 연결하지 못했어요.',
    remedy: '연결이 돌아오면 지금 상태를 다시 읽고 이어 가세요. 검증을 다시 부르지 않도록 주의하세요.',
  },
  SERVICE_UNREACHABLE: {
    cause:
      '릴레이가 카카오에 요청했지만 답을 받지 못했어요. 연결이 되지 않았거나, 시간이 지났거나, 답이 중간에 끊겼어요.',
    remedy:
      'kakao-cert doctor 명령으로 연결을 확인하세요. 서버에서 나가는 방화벽과 카카오의 장애 공지도 확인하세요.',
  },
  SIGNER_MISMATCH: {
    cause:
      '서명자가 사이트가 기대한 사람이 아니에요. expectSigner가 거절했고 onVerified는 호출되지 않았어요.',
    remedy: '로그인한 사람과 서명자를 CI로 비교하고, 사용자에게 본인으로 다시 서명하게 하세요.',
  },
  TOO_MANY_REQUESTS: {
    cause:
      '짧은 시간에 같은 전화번호, 같은 주소, 같은 세션에서 요청이 너무 많이 왔어요. 릴레이가 막았고, 카카오에는 요청하지 않았어요.',
    remedy:
      'Retry-After 헤더의 시간만큼 기다린 뒤에 다시 요청하세요. 정상적인 사용인데 막혔다면 릴레이의 limits 옵션을 늘리세요. 모든 사람이 한 주소로 보인다면 clientAddress 옵션을 확인하세요.',
  },
  SIGNATURE_MISMATCH: {
    cause:
      '서비스가 준 서명이 유효하지 않거나, 릴레이가 발급한 것과 다른 내용에 대한 서명이에요. readSigned의 실수이거나, 다른 거래의 서명이거나, 위조예요. 서명 값은 보관했고, onVerified는 호출하지 않았어요.',
    remedy:
      'readSigned의 결과와 prepare에 보낸 원문을 인코딩까지 비교하세요. 서로 같다면 공격으로 보고 딜러사에 알리세요.',
  },
  UNKNOWN_CODE: {
    cause: '카탈로그에 없는 코드가 왔어요.',
    remedy: '받은 코드를 그대로 기록하고 공식 문서에서 찾아보세요. 새 코드라면 카탈로그에 더해 주세요.',
  },
}
