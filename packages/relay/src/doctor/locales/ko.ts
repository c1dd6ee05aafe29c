import type { DoctorTexts } from './DoctorTexts.ts'

export const ko: DoctorTexts = {
  checks: {
    service: '서비스 연결',
    clock: '시계',
    keys: 'REST API 키',
    address: '서버 주소(IP)',
    rights: 'API 권한',
    product: '상품 코드',
    phase: '개발/운영 구분',
    contract: '계약',
    settleId: 'settle_id',
    wire: '요청 형식',
    redirect: '돌아올 주소',
  },
  notes: {
    answered: ({ ms }) => `${ms} ms 만에 응답했어요.`,
    unreachable: () => '연결할 수 없어요.',
    notPong: ({ status }) => `핑에 pong이 아닌 응답이 왔어요 (HTTP ${status}).`,
    apart: ({ seconds }) =>
      seconds === 0
        ? '서비스의 시계와 맞아요.'
        : `이 서버의 시계가 서비스보다 ${Math.abs(seconds)}초 ${seconds > 0 ? '느려요' : '빨라요'}.`,
    noDate: () => '응답에 시각이 없어서 비교하지 못했어요.',
    notReached: () => '✗ 표시한 문제를 해결한 뒤에 확인할 수 있어요.',
    unreadable: () => '응답을 읽을 수 없어요.',
    noRedirect: () => '확인할 주소를 받지 못했어요.',
    redirectForm: ({ uri }) => `${uri}: https 주소가 아니거나, # 또는 사용자 정보가 들어 있어요.`,
    redirectUnreachable: ({ uri }) => `${uri}: 연결할 수 없어요.`,
    redirectStatus: ({ uri, status }) => `${uri}: 페이지가 없거나 열리지 않아요 (HTTP ${status}).`,
    redirectLeadsOn: ({ uri }) => `${uri}: 다른 주소로 다시 보내요.`,
    redirectAnswers: ({ uri }) => `${uri}: 열려요.`,
  },
  remedies: {
    unreachable: '주소와 방화벽, 프록시를 확인하세요. 이 서버에서 나가는 443 포트가 열려 있어야 해요.',
    notPong: '주소가 서비스의 것인지, 중간의 프록시가 대신 답하지 않는지 확인하세요.',
    apart: '이 서버의 시각을 NTP로 맞추세요. 유효 시간과 서명 후 10분을 두 시계로 재요.',
    unreadable:
      '계약할 때 받은 개발 가이드와 경로, 필드 이름을 비교하고 --wire 파일로 고치세요. 공개되지 않은 이름은 추정한 값이에요.',
    noRedirect: '인증 표준창을 쓴다면 --redirect 옵션으로 돌아올 주소를 알려 주세요.',
    redirectForm: 'https 주소를 쓰고, # 뒤와 사용자 정보를 빼세요.',
    redirectUnreachable:
      '주소의 철자와 인증서, DNS를 확인하세요. 서비스에 등록된 주소와 글자까지 같아야 해요.',
    redirectStatus: '그 주소에 페이지가 있는지, GET으로 열리는지 확인하세요.',
    redirectLeadsOn: '마지막 주소를 바로 등록하세요. 다시 보내는 동안 tx_id가 사라질 수 있어요.',
  },
  summary: ({ good, bad, unknown }) =>
    bad === 0
      ? `문제를 찾지 못했어요. 정상 ${good}, 확인하지 못함 ${unknown}`
      : `문제 ${bad}, 정상 ${good}, 확인하지 못함 ${unknown}`,
}
