// Compared with ko.ts, the source locale, which says how to add a locale.
//
// The person is 您. Names of menus in KakaoTalk stay in Korean, in “”, with their meaning.

import type { UserText, UserTexts } from '../Text.ts'

const tryAgain = '重试'
const tryLater = '查看维护是否结束'
const startAgain = '重新开始'
const usePhone = '使用手机号认证'
const editDetails = '修改信息'
const issueCertificate = '签发后重新开始'
const unblockChannel = '解除屏蔽后重新开始'
const updateKakaoTalk = '更新后重新开始'
const updateBrowser = '更新浏览器'
const useComputer = '复制此页面的网址'
const contact = '联系客服'

const siteProblem = {
  title: '此网站出现问题',
  body: '问题出在此网站的设置，与您填写的信息无关。认证尚未完成，请告知客服。',
  action: contact,
} satisfies UserText

const requestNotFound = {
  title: '未找到认证请求',
  body: '未找到您正在进行的认证请求，请重新开始。',
  action: startAgain,
} satisfies UserText

const wrongDetails = {
  title: '请核对您的信息',
  body: '使用当前信息无法发起认证。请核对填写的信息，并确认 KakaoTalk 绑定的不是韩国以外的号码。',
  action: editDetails,
  causes: {
    invalidParameter: {
      title: '认证所需的信息有误',
      body: '信息不完整或格式不正确。如果重新填写后仍然如此，请告知客服。',
      action: editDetails,
    },
    foreignNumber: {
      title: '不支持韩国以外的号码',
      body: 'KakaoTalk 绑定了韩国以外的手机号时无法认证。请确认绑定的号码，并使用韩国手机号重试。',
      action: editDetails,
    },
  },
} satisfies UserTexts<'window'>['E1001']

export const rest: UserTexts<'rest'> = {
  E0001: {
    title: '暂时出现问题',
    body: '处理 KakaoTalk 认证时出现问题，请重试。',
    action: tryAgain,
  },
  E0002: {
    title: '系统维护中',
    body: 'KakaoTalk 认证服务正在维护，请在维护结束后再使用。',
    action: tryLater,
  },
  E1001: wrongDetails,
  E1002: siteProblem,
  E1004: siteProblem,
  E1005: siteProblem,
  E1006: siteProblem,
  E1007: siteProblem,
  E2001: {
    title: '未找到 Kakao 账号',
    body: '没有与您填写的信息相符的 Kakao 账号。请再次核对姓名、出生日期和手机号。',
    action: editDetails,
  },
  E2002: {
    title: '与 Kakao 账号的信息不一致',
    body: '待确认的信息与 Kakao 账号的信息不一致，无法认证。请查看您在 KakaoTalk 中登记的信息，然后重新填写。',
    action: editDetails,
    causes: {
      personMismatch: {
        title: '请核对姓名、手机号和出生日期',
        body: '您填写的信息与 Kakao 账号登记的信息不一致，无法认证。请按登记的信息重新填写。',
        action: editDetails,
      },
      ciMismatch: {
        title: '您的身份信息与 Kakao 账号不一致',
        body: '您在此网站登记的身份信息与 Kakao 账号的身份信息不一致。请确认这是您本人的 Kakao 账号，如果是，请联系客服。',
        action: contact,
      },
    },
  },
  E2003: requestNotFound,
  E2004: {
    title: '认证请求只能发送一次',
    body: '无法再次发送同一请求。请先查看 KakaoTalk 是否已收到请求，然后重试。',
    action: tryAgain,
  },
  E2005: {
    title: '无法使用此 Kakao 账号认证',
    body: 'Kakao 账号处于休眠、限制、保护或注销状态时无法认证。请查看账号状态，如有困难，请联系客服。',
    action: contact,
  },
  E2006: {
    title: '签名尚未完成',
    body: '请在 KakaoTalk 中完成签名，然后重试。',
    action: tryAgain,
  },
  E2007: {
    title: '认证请求已超时',
    body: '认证未在规定时间内完成，请重新开始。',
    action: startAgain,
  },
  E2008: {
    title: '未能确认签名结果',
    body: '您已在 KakaoTalk 中签名，但此网站未能确认结果。给您添麻烦了，请重新开始。',
    action: startAgain,
  },
  E2009: {
    title: '未能发送 KakaoTalk 消息',
    body: '该频道的通知消息“알림톡”可能已被屏蔽。请在 KakaoTalk 中打开该频道的聊天室，在上方开启接收，然后重新开始。',
    action: unblockChannel,
  },
  E2010: {
    title: '需要 KakaoTalk 证书',
    body: '请在 KakaoTalk 中依次点击“더보기 > 지갑 > 인증서 발급받기”（更多、钱包、签发证书），签发后重新开始。您也可以通过 KakaoTalk 钱包频道发送的签发通知来签发。',
    action: issueCertificate,
  },
  E2011: {
    title: '没有可用的 KakaoTalk 证书',
    body: '您有两个以上的 Kakao 账号，但没有有效的证书。请在 KakaoTalk 中依次点击“더보기 > 지갑 > 인증서 발급받기”（更多、钱包、签发证书），签发后重新开始。',
    action: issueCertificate,
  },
  E2012: {
    title: '未能准备好待签名的文件',
    body: '此网站准备文件时出现问题，请重新开始。',
    action: startAgain,
  },
  E2013: {
    title: '已超过确认签名的时间',
    body: '您已在 KakaoTalk 中签名，但此网站未在规定时间内确认。给您添麻烦了，请重新开始。',
    action: startAgain,
  },
  E2017: {
    title: '未能获取签名人的信息',
    body: '您已在 KakaoTalk 中签名，但此网站未在规定时间内获取信息。给您添麻烦了，请重新开始。',
    action: startAgain,
  },
  E2018: {
    title: '未能确认签名人的信息',
    body: '您已在 KakaoTalk 中签名，但此网站无法再次获取信息。给您添麻烦了，请重新开始。',
    action: startAgain,
  },
  E2019: {
    title: '签名尚未确认完毕',
    body: '此网站确认签名时出现问题，请重试。',
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
    title: '暂时出现问题',
    body: '处理 KakaoTalk 认证时出现问题，请重新开始。',
    action: startAgain,
  },
  E1001: wrongDetails,
  E1002: siteProblem,
  E1004: siteProblem,
  E1005: siteProblem,
  E1007: siteProblem,
  E1008: {
    title: '刷新或请求次数已用完',
    body: '您已用完刷新或发送认证请求的次数。重新开始后，可以发起新的请求。',
    action: startAgain,
  },
  E2003: requestNotFound,
  E2020: {
    title: '此认证请求已失效',
    body: '认证请求已过期。重新开始后，可以发起新的请求。',
    action: startAgain,
  },
  E3002: siteProblem,
  E3003: siteProblem,
  E8001: {
    title: '出现未知问题',
    body: '认证窗口出现问题，未能完成认证。请重新开始。',
    action: startAgain,
  },
  E8002: {
    title: '不支持此设备或浏览器',
    body: '认证窗口可在电脑或平板的最新浏览器中打开。请更新浏览器，或使用电脑、平板重试。如果仍然无法打开，可能是网址有误，请从原页面重新开始。',
    action: updateBrowser,
    causes: {
      oldBrowser: {
        title: '请更新浏览器',
        body: '您的浏览器无法打开认证窗口。请安装最新的浏览器，然后重试。',
        action: updateBrowser,
      },
      mobile: {
        title: '无法在手机上打开',
        body: '认证窗口可在电脑或平板上打开。请在电脑或平板上打开此页面。',
        action: useComputer,
      },
      wrongUrl: {
        title: '网址有误',
        body: '此网址无法打开认证窗口。请返回原页面重新开始。',
        action: startAgain,
      },
    },
  },
  E8003: {
    title: '未能开始认证',
    body: '认证请求未能创建，无法继续。请重新开始。',
    action: startAgain,
  },
  E8004: {
    title: '认证已超时',
    body: '此请求的有效时间已过，未能完成认证。请重新开始。',
    action: startAgain,
  },
  E8005: {
    title: '验证码或字符两次不符',
    body: '此次二维码认证无法继续。请使用手机号认证，或重新开始二维码认证。',
    action: usePhone,
  },
}

export const login: UserTexts<'login'> = {
  KOE116: siteProblem,
  KOE216: siteProblem,
  KOE217: {
    title: 'KakaoTalk 认证未完成',
    body: '在 KakaoTalk 中认证时出现问题，请重新开始。',
    action: startAgain,
  },
  TALK_NOT_LINKED: {
    title: '没有关联的 KakaoTalk',
    body: '没有使用此 Kakao 账号的 KakaoTalk，无法认证。请确认这是您在 KakaoTalk 中使用的账号，如有困难，请联系客服。',
    action: contact,
  },
  REQUEST_EXPIRED: {
    title: '认证登录已超时',
    body: '认证未在 5 分钟内完成，请求已过期。请重新开始。',
    action: startAgain,
  },
  ALREADY_COMPLETED: {
    title: '此认证已经完成',
    body: '此认证已经结束。如果您尚未登录，请重新开始。',
    action: startAgain,
  },
  TALK_TOO_OLD: {
    title: '请更新 KakaoTalk',
    body: '认证需要 10.0.0 或更高版本的 KakaoTalk。请更新 KakaoTalk，然后重新开始。',
    action: updateKakaoTalk,
  },
  CHANNEL_BLOCKED: {
    title: '发送认证请求的频道已被屏蔽',
    body: '您已设置为不接收该频道的通知消息“알림톡”。请在 KakaoTalk 中打开该频道的聊天室，在上方开启接收，然后重新开始。',
    action: unblockChannel,
  },
}

const signingNotDone = {
  title: '认证尚未完成',
  body: '请在 KakaoTalk 中完成认证，然后重试。',
  action: tryAgain,
} satisfies UserText

const signingTooLate = {
  title: '已超过认证时间',
  body: '认证未在 5 分钟内完成，请重新开始。',
  action: startAgain,
} satisfies UserText

const keyExpired = {
  title: '认证已过有效时间',
  body: '您之前的认证已失效，请重新认证。',
  action: startAgain,
} satisfies UserText

const notReadyToSign = {
  title: '需要重新认证才能签名',
  body: '没有之前的认证，或认证已失效，因此未能签名。请重新认证。',
  action: startAgain,
  causes: {
    noKeyPair: {
      title: '签名前需要先认证',
      body: '此设备尚未做好签名准备，请先进行认证。',
      action: startAgain,
    },
    invalidSession: {
      title: '未能确认认证状态',
      body: '由于未能确认认证状态，签名未完成。请重试。',
      action: tryAgain,
    },
    expiredSession: {
      title: '已超过签名时间',
      body: '距离认证的时间过长，未能签名。请重新认证。',
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
    title: '您已取消认证',
    body: '认证未完成，您可以随时重新开始。',
    action: startAgain,
  },
  DECLINED: {
    title: '您已在 KakaoTalk 中拒绝认证',
    body: '由于未签名，认证没有完成。您可以随时重新开始。',
    action: startAgain,
  },
  NEVER_RETURNED: {
    title: '未收到认证结果',
    body: '认证窗口没有返回结果，无法确认认证是否完成。请重新开始。',
    action: startAgain,
  },
  RETURNED_EMPTY: {
    title: '没有认证结果',
    body: '您已从认证窗口返回，但没有收到结果。请重新开始。',
    action: startAgain,
  },
  POPUP_BLOCKED: {
    title: '认证窗口未能打开',
    body: '浏览器拦截了新窗口。请允许此网站弹出窗口，然后重试。',
    action: tryAgain,
  },
  SDK_NOT_LOADED: {
    title: '未能加载认证窗口',
    body: '可能被网络或浏览器扩展（例如广告拦截器）阻止。请在此网站上允许加载，然后重试。',
    action: tryAgain,
  },
  NETWORK_LOST: {
    title: '网络连接已断开',
    body: '请检查网络连接，然后重试。',
    action: tryAgain,
  },
  SERVICE_UNREACHABLE: {
    title: '认证服务没有响应',
    body: 'KakaoTalk 认证服务暂时没有响应，请稍后重试。',
    action: tryAgain,
  },
  SIGNER_MISMATCH: {
    title: '认证人不符',
    body: '完成认证的不是本人，请使用本人信息重新开始。',
    action: startAgain,
  },
  TOO_MANY_REQUESTS: {
    title: '请求过于频繁',
    body: '短时间内请求认证的次数过多，请稍候再试。',
    action: tryAgain,
  },
  SIGNATURE_MISMATCH: {
    title: '签名内容不一致',
    body: '所签名的内容与要求签名的内容不同，该签名未被使用。请重新开始。',
    action: startAgain,
  },
  UNKNOWN_CODE: {
    title: '未能完成认证',
    body: '出现了意外问题，请重新开始。如果问题持续出现，请告知客服。',
    action: startAgain,
  },
}
