import type { RowSpec } from '../RowSpec.ts'

// prettier-ignore
/** The 16 codes of the standard auth window (인증 표준창, K1400), which come back as `error_code`. */
export const windowRows = {
  E0001: { actor: 'kakao', remedy: 'startAgain', action: 'startAgain', transaction: 'dead', retry: 'now', products: ['K1400'] },
  E1001: {
    actor: 'developer', remedy: 'fixRequest', action: 'editDetails', transaction: 'alive', retry: 'afterFix', products: ['K1400'],
    causes: {
      invalidParameter: {},
      foreignNumber: { actor: 'user', remedy: 'useDomesticNumber' },
    },
  },
  E1002: { actor: 'developer', remedy: 'checkApiRights', action: 'contact', transaction: 'none', retry: 'afterFix', products: ['K1400'] },
  E1004: { actor: 'developer', remedy: 'sendKeys', action: 'contact', transaction: 'none', retry: 'afterFix', products: ['K1400'] },
  E1005: { actor: 'developer', remedy: 'fixSettleId', action: 'contact', transaction: 'none', retry: 'afterFix', products: ['K1400'] },
  E1007: { actor: 'developer', remedy: 'matchPhase', action: 'contact', transaction: 'none', retry: 'afterFix', products: ['K1400'] },
  E1008: { actor: 'user', remedy: 'startAgain', action: 'startAgain', transaction: 'dead', retry: 'now', products: ['K1400'] },
  E2003: { actor: 'developer', remedy: 'startAgain', action: 'startAgain', transaction: 'none', retry: 'now', products: ['K1400'] },
  E2020: { actor: 'user', remedy: 'startAgain', action: 'startAgain', transaction: 'dead', retry: 'now', products: ['K1400'] },
  E3002: { actor: 'developer', remedy: 'fixProductCode', action: 'contact', transaction: 'none', retry: 'afterFix', products: ['K1400'] },
  E3003: { actor: 'dealer', remedy: 'signContract', action: 'contact', transaction: 'none', retry: 'afterFix', products: ['K1400'] },
  E8001: { actor: 'user', remedy: 'startAgain', action: 'startAgain', transaction: 'dead', retry: 'now', products: ['K1400'] },
  E8002: {
    actor: 'user', remedy: 'updateBrowser', action: 'updateBrowser', transaction: 'none', retry: 'afterFix', products: ['K1400'],
    causes: {
      oldBrowser: {},
      mobile: { remedy: 'useComputer', action: 'useComputer' },
      wrongUrl: { remedy: 'startAgain', action: 'startAgain' },
    },
  },
  E8003: { actor: 'user', remedy: 'startAgain', action: 'startAgain', transaction: 'none', retry: 'now', products: ['K1400'] },
  E8004: { actor: 'user', remedy: 'startAgain', action: 'startAgain', transaction: 'dead', retry: 'now', products: ['K1400'] },
  E8005: { actor: 'user', remedy: 'usePhoneMethod', action: 'usePhone', transaction: 'dead', retry: 'now', products: ['K1400'] },
} as const satisfies Record<string, RowSpec>
