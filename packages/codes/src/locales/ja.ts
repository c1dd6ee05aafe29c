// Compared with ko.ts, the source locale, which says how to add a locale.
//
// です・ます throughout, labels in the plain form. Names of menus in KakaoTalk stay in Korean, in 「」, with their meaning.

import type { UserText, UserTexts } from '../Text.ts'

const tryAgain = 'もう一度試す'
const tryLater = '終わったか確認する'
const startAgain = '最初からやり直す'
const usePhone = '携帯電話番号で認証する'
const editDetails = '入力内容を修正する'
const issueCertificate = '発行してからやり直す'
const unblockChannel = 'ブロックを解除してやり直す'
const updateKakaoTalk = 'アプリを更新してやり直す'
const updateBrowser = 'ブラウザを更新する'
const useComputer = 'URLをコピーする'
const contact = 'サポートに問い合わせる'

const siteProblem = {
  title: 'このサイトに問題があります',
  body: '入力内容ではなく、このサイトの設定に問題があります。認証は完了していません。サポート窓口にお知らせください。',
  action: contact,
} satisfies UserText

const requestNotFound = {
  title: '認証リクエストが見つかりません',
  body: '進行中の認証リクエストが見つかりませんでした。最初からやり直してください。',
  action: startAgain,
} satisfies UserText

const wrongDetails = {
  title: '入力内容をご確認ください',
  body: 'この内容では認証をリクエストできません。入力内容と、KakaoTalkに登録された電話番号が韓国以外の番号でないかをご確認ください。',
  action: editDetails,
  causes: {
    invalidParameter: {
      title: '認証に必要な情報が正しくありません',
      body: '情報が不足しているか、形式が正しくありません。入力し直しても解決しない場合は、サポート窓口にお知らせください。',
      action: editDetails,
    },
    foreignNumber: {
      title: '韓国以外の番号は利用できません',
      body: 'KakaoTalkに韓国以外の電話番号が登録されていると、認証できません。登録された番号を確認し、韓国の番号で再度お試しください。',
      action: editDetails,
    },
  },
} satisfies UserTexts<'window'>['E1001']

export const rest: UserTexts<'rest'> = {
  E0001: {
    title: '一時的な問題が発生しました',
    body: 'KakaoTalk認証の処理中に問題が発生しました。再度お試しください。',
    action: tryAgain,
  },
  E0002: {
    title: 'ただいまメンテナンス中です',
    body: 'KakaoTalk認証はメンテナンス中です。終了してから、もう一度ご利用ください。',
    action: tryLater,
  },
  E1001: wrongDetails,
  E1002: siteProblem,
  E1004: siteProblem,
  E1005: siteProblem,
  E1006: siteProblem,
  E1007: siteProblem,
  E2001: {
    title: 'Kakaoアカウントが見つかりません',
    body: '入力内容と一致するKakaoアカウントが見つかりませんでした。名前、生年月日、電話番号をもう一度ご確認ください。',
    action: editDetails,
  },
  E2002: {
    title: 'Kakaoアカウントの情報と異なります',
    body: '確認する情報がKakaoアカウントの情報と異なるため、認証できません。KakaoTalkに登録された情報を確認し、もう一度入力してください。',
    action: editDetails,
    causes: {
      personMismatch: {
        title: '名前、電話番号、生年月日をご確認ください',
        body: '入力内容がKakaoアカウントに登録された情報と異なるため、認証できません。登録されたとおりに入力してください。',
        action: editDetails,
      },
      ciMismatch: {
        title: 'ご本人の情報がKakaoアカウントと異なります',
        body: 'このサイトに登録されたご本人の情報とKakaoアカウントの情報が異なります。ご自身のKakaoアカウントか確認し、間違いがなければサポート窓口にお問い合わせください。',
        action: contact,
      },
    },
  },
  E2003: requestNotFound,
  E2004: {
    title: '認証リクエストを送れるのは1回だけです',
    body: '同じリクエストをもう一度送ることはできません。KakaoTalkにリクエストが届いていないか確認してから、再度お試しください。',
    action: tryAgain,
  },
  E2005: {
    title: 'このKakaoアカウントでは認証できません',
    body: 'Kakaoアカウントが休眠、利用制限、保護、退会のいずれかの状態だと、認証できません。アカウントの状態を確認し、難しい場合はサポート窓口にお問い合わせください。',
    action: contact,
  },
  E2006: {
    title: '署名がまだ終わっていません',
    body: 'KakaoTalkで署名を最後まで終えてから、再度お試しください。',
    action: tryAgain,
  },
  E2007: {
    title: '認証リクエストの有効時間が過ぎました',
    body: '決められた時間内に認証が終わりませんでした。最初からやり直してください。',
    action: startAgain,
  },
  E2008: {
    title: '署名の結果を確認できませんでした',
    body: 'KakaoTalkで署名されましたが、このサイトで結果を確認できませんでした。お手数ですが、最初からやり直してください。',
    action: startAgain,
  },
  E2009: {
    title: 'KakaoTalkのメッセージを送れませんでした',
    body: 'チャンネルの通知メッセージ「알림톡」がブロックされている可能性があります。KakaoTalkでそのチャンネルのトークを開き、画面の上部で受信をオンにしてから、やり直してください。',
    action: unblockChannel,
  },
  E2010: {
    title: 'KakaoTalkの証明書が必要です',
    body: 'KakaoTalkで「더보기 > 지갑 > 인증서 발급받기」（もっと見る、ウォレット、証明書の発行）を押して発行してから、やり直してください。KakaoTalkウォレットのチャンネルから届く案内からも発行できます。',
    action: issueCertificate,
  },
  E2011: {
    title: '有効なKakaoTalkの証明書がありません',
    body: '2つ以上のKakaoアカウントがありますが、有効な証明書がありません。KakaoTalkで「더보기 > 지갑 > 인증서 발급받기」（もっと見る、ウォレット、証明書の発行）を押して発行してから、やり直してください。',
    action: issueCertificate,
  },
  E2012: {
    title: '署名する文書を準備できませんでした',
    body: 'このサイトで文書を準備しているときに問題が発生しました。最初からやり直してください。',
    action: startAgain,
  },
  E2013: {
    title: '署名を確認できる時間が過ぎました',
    body: 'KakaoTalkで署名されましたが、このサイトが時間内に確認できませんでした。お手数ですが、最初からやり直してください。',
    action: startAgain,
  },
  E2017: {
    title: '署名した方の情報を取得できませんでした',
    body: 'KakaoTalkで署名されましたが、このサイトが時間内に情報を取得できませんでした。お手数ですが、最初からやり直してください。',
    action: startAgain,
  },
  E2018: {
    title: '署名した方の情報を確認できませんでした',
    body: 'KakaoTalkで署名されましたが、このサイトは情報をもう一度取得することができません。お手数ですが、最初からやり直してください。',
    action: startAgain,
  },
  E2019: {
    title: '署名の確認がまだ終わっていません',
    body: 'このサイトで署名を確認しているときに問題が発生しました。再度お試しください。',
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
    title: '一時的な問題が発生しました',
    body: 'KakaoTalk認証の処理中に問題が発生しました。最初からやり直してください。',
    action: startAgain,
  },
  E1001: wrongDetails,
  E1002: siteProblem,
  E1004: siteProblem,
  E1005: siteProblem,
  E1007: siteProblem,
  E1008: {
    title: '更新やリクエストの上限に達しました',
    body: '更新や認証リクエストができる回数をすべて使いました。最初からやり直すと、新しくリクエストできます。',
    action: startAgain,
  },
  E2003: requestNotFound,
  E2020: {
    title: 'この認証リクエストは利用できません',
    body: '認証リクエストの有効期限が切れました。最初からやり直すと、新しくリクエストできます。',
    action: startAgain,
  },
  E3002: siteProblem,
  E3003: siteProblem,
  E8001: {
    title: '予期しない問題が発生しました',
    body: '認証画面で問題が発生し、認証を完了できませんでした。最初からやり直してください。',
    action: startAgain,
  },
  E8002: {
    title: 'この端末やブラウザでは開けません',
    body: '認証画面は、PCまたはタブレットの最新のブラウザで開けます。ブラウザを更新するか、PCやタブレットでお試しください。それでも開けない場合はURLが正しくない可能性があるため、元のページからやり直してください。',
    action: updateBrowser,
    causes: {
      oldBrowser: {
        title: 'ブラウザを更新してください',
        body: 'お使いのブラウザでは認証画面を開けません。最新のブラウザをインストールしてから、再度お試しください。',
        action: updateBrowser,
      },
      mobile: {
        title: '携帯電話では開けません',
        body: '認証画面はPCまたはタブレットで開けます。このページをPCやタブレットで開いてください。',
        action: useComputer,
      },
      wrongUrl: {
        title: 'URLが正しくありません',
        body: 'このURLでは認証画面を開けません。元のページに戻り、最初からやり直してください。',
        action: startAgain,
      },
    },
  },
  E8003: {
    title: '認証を開始できませんでした',
    body: '認証リクエストが作成されなかったため、続けられません。最初からやり直してください。',
    action: startAgain,
  },
  E8004: {
    title: '認証できる時間が過ぎました',
    body: 'リクエストの有効時間が終わり、認証を完了できませんでした。最初からやり直してください。',
    action: startAgain,
  },
  E8005: {
    title: '確認コードまたは文字が2回一致しませんでした',
    body: 'このQR認証は続けられません。携帯電話番号で認証するか、QR認証を最初からやり直してください。',
    action: usePhone,
  },
}

export const login: UserTexts<'login'> = {
  KOE116: siteProblem,
  KOE216: siteProblem,
  KOE217: {
    title: 'KakaoTalk認証が完了しませんでした',
    body: 'KakaoTalkでの認証中に問題が発生しました。最初からやり直してください。',
    action: startAgain,
  },
  TALK_NOT_LINKED: {
    title: '連携しているKakaoTalkがありません',
    body: 'このKakaoアカウントで利用中のKakaoTalkがないため、認証できません。KakaoTalkで使っているアカウントか確認し、難しい場合はサポート窓口にお問い合わせください。',
    action: contact,
  },
  REQUEST_EXPIRED: {
    title: '認証ログインの時間が過ぎました',
    body: '5分以内に認証が終わらず、リクエストの有効期限が切れました。最初からやり直してください。',
    action: startAgain,
  },
  ALREADY_COMPLETED: {
    title: 'この認証はすでに完了しています',
    body: 'この認証はすでに終わっています。ログインできていない場合は、最初からやり直してください。',
    action: startAgain,
  },
  TALK_TOO_OLD: {
    title: 'KakaoTalkを更新してください',
    body: '認証にはバージョン10.0.0以上のKakaoTalkが必要です。KakaoTalkを更新してから、やり直してください。',
    action: updateKakaoTalk,
  },
  CHANNEL_BLOCKED: {
    title: 'チャンネルがブロックされています',
    body: 'このチャンネルの通知メッセージ「알림톡」を受信しない設定になっています。KakaoTalkでチャンネルのトークを開き、画面の上部で受信をオンにしてから、やり直してください。',
    action: unblockChannel,
  },
}

const signingNotDone = {
  title: '認証がまだ終わっていません',
  body: 'KakaoTalkで認証を最後まで終えてから、再度お試しください。',
  action: tryAgain,
} satisfies UserText

const signingTooLate = {
  title: '認証できる時間が過ぎました',
  body: '5分以内に認証が終わりませんでした。最初からやり直してください。',
  action: startAgain,
} satisfies UserText

const keyExpired = {
  title: '認証の有効時間が終わりました',
  body: '以前の認証はもう利用できません。最初から認証し直してください。',
  action: startAgain,
} satisfies UserText

const notReadyToSign = {
  title: '署名するには再認証が必要です',
  body: '以前の認証がないか、もう利用できないため、署名できませんでした。最初から認証し直してください。',
  action: startAgain,
  causes: {
    noKeyPair: {
      title: '署名の前に認証が必要です',
      body: 'この端末では、まだ署名の準備ができていません。最初から認証してください。',
      action: startAgain,
    },
    invalidSession: {
      title: '認証の状態を確認できませんでした',
      body: '認証の状態を確認できず、署名できませんでした。再度お試しください。',
      action: tryAgain,
    },
    expiredSession: {
      title: '署名できる時間が過ぎました',
      body: '認証してから時間がたったため、署名できませんでした。最初から認証し直してください。',
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
    title: '認証をキャンセルしました',
    body: '認証は完了していません。いつでも最初からやり直せます。',
    action: startAgain,
  },
  DECLINED: {
    title: 'KakaoTalkで認証が拒否されました',
    body: '署名されていないため、認証は完了していません。いつでも最初からやり直せます。',
    action: startAgain,
  },
  NEVER_RETURNED: {
    title: '認証の結果が届きませんでした',
    body: '認証画面から結果が届かず、完了したか確認できませんでした。最初からやり直してください。',
    action: startAgain,
  },
  RETURNED_EMPTY: {
    title: '認証の結果を受け取れませんでした',
    body: '認証画面から戻りましたが、結果がありませんでした。最初からやり直してください。',
    action: startAgain,
  },
  POPUP_BLOCKED: {
    title: '認証画面が開きませんでした',
    body: 'ブラウザが新しいウィンドウをブロックしました。このサイトのポップアップを許可してから、再度お試しください。',
    action: tryAgain,
  },
  SDK_NOT_LOADED: {
    title: '認証画面を読み込めませんでした',
    body: 'ネットワークや、広告ブロックなどのブラウザの拡張機能がブロックした可能性があります。このサイトで許可してから、再度お試しください。',
    action: tryAgain,
  },
  NETWORK_LOST: {
    title: 'インターネットに接続されていません',
    body: 'インターネットの接続を確認してから、再度お試しください。',
    action: tryAgain,
  },
  SERVICE_UNREACHABLE: {
    title: '認証サービスに接続できません',
    body: 'KakaoTalk認証サービスが応答していません。しばらくしてから、再度お試しください。',
    action: tryAgain,
  },
  SIGNER_MISMATCH: {
    title: '別の方が認証しました',
    body: 'ご本人とは別の方の情報で認証されました。ご本人の情報で最初からやり直してください。',
    action: startAgain,
  },
  TOO_MANY_REQUESTS: {
    title: 'しばらくしてからお試しください',
    body: '短い時間に認証が何度も要求されました。しばらく待ってから、再度お試しください。',
    action: tryAgain,
  },
  SIGNATURE_MISMATCH: {
    title: '署名の内容が一致しません',
    body: '署名された内容が、お願いした内容と異なります。この署名は使われていません。最初からやり直してください。',
    action: startAgain,
  },
  UNKNOWN_CODE: {
    title: '認証を完了できませんでした',
    body: '予期しない問題が発生しました。最初からやり直してください。解決しない場合は、サポート窓口にお知らせください。',
    action: startAgain,
  },
}
