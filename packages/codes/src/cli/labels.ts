import type { Actor, Retry, TransactionFate } from '../RowSpec.ts'
import type { LocaleName } from './Entry.ts'

interface Labels {
  readonly actor: string
  readonly actors: Readonly<Record<Actor, string>>
  readonly products: string
  readonly allProducts: string
  readonly transaction: string
  readonly fates: Readonly<Record<TransactionFate, string>>
  readonly retry: string
  readonly retries: Readonly<Record<Retry, string>>
  readonly cause: string
  readonly remedy: string
  readonly user: string
  readonly notFound: (text: string) => string
  readonly nearest: (text: string, codes: string) => string
  readonly elsewhere: (code: string, surface: string, others: string) => string
}

/** The words of the command line around the texts of the catalogue. */
export const labels: Readonly<Record<LocaleName, Labels>> = {
  ko: {
    actor: '해결할 쪽',
    actors: { user: '사용자', developer: '개발자', dealer: '딜러사', kakao: '카카오' },
    products: '상품',
    allProducts: '모두(공개된 표에 제한이 없음)',
    transaction: '트랜잭션',
    fates: { alive: '이어 갈 수 있음', dead: '끝남, 새로 시작해야 함', none: '아직 없음' },
    retry: '재시도',
    retries: { now: '바로', later: '잠시 뒤에', afterFix: '원인을 해결한 뒤에', never: '소용없음' },
    cause: '원인',
    remedy: '해결',
    user: '사용자 안내',
    notFound: (text) =>
      `"${text}"에 맞는 코드가 없어요. 모든 코드를 보려면 kakao-cert-codes list 명령을 쓰세요.`,
    nearest: (text, codes) => `"${text}"에 맞는 코드가 없어요. 가장 비슷한 코드: ${codes}.`,
    elsewhere: (code, surface, others) =>
      `"${code}" 코드는 ${surface} 표에 없어요. 이 코드가 있는 표: ${others}.`,
  },
  en: {
    actor: 'Who acts',
    actors: { user: 'the user', developer: 'the developer', dealer: 'the dealer', kakao: 'Kakao' },
    products: 'Products',
    allProducts: 'all (the published table names none)',
    transaction: 'Transaction',
    fates: { alive: 'goes on', dead: 'dead, a new one is needed', none: 'none yet' },
    retry: 'Retry',
    retries: { now: 'at once', later: 'after a pause', afterFix: 'after a fix', never: 'never' },
    cause: 'Cause',
    remedy: 'Remedy',
    user: 'The user reads',
    notFound: (text) => `Nothing fits "${text}": kakao-cert-codes list shows every code.`,
    nearest: (text, codes) => `Nothing fits "${text}"; the nearest: ${codes}.`,
    elsewhere: (code, surface, others) => `"${code}" is not on ${surface}, but on ${others}.`,
  },
}
