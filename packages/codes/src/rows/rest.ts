import type { RowSpec } from '../RowSpec.ts'

// To add a code: a row here, a line in facts.json, texts in every file of ../locales and ../developer.
// The compiler and the tests name what is missing.

// prettier-ignore
/** The 29 codes of the REST API, with the HTTP status each one comes with. */
export const restRows = {
  E0001: { actor: 'kakao', remedy: 'retryCall', action: 'tryAgain', transaction: 'alive', retry: 'now', products: 'all', httpStatus: 400 },
  E0002: { actor: 'kakao', remedy: 'awaitMaintenance', action: 'tryLater', transaction: 'alive', retry: 'later', products: 'all', httpStatus: 503 },
  E1001: {
    actor: 'developer', remedy: 'fixRequest', action: 'editDetails', transaction: 'alive', retry: 'afterFix', products: 'all', httpStatus: 400,
    causes: {
      invalidParameter: {},
      foreignNumber: { actor: 'user', remedy: 'useDomesticNumber' },
    },
  },
  E1002: { actor: 'developer', remedy: 'checkApiRights', action: 'contact', transaction: 'alive', retry: 'afterFix', products: 'all', httpStatus: 403 },
  E1004: { actor: 'developer', remedy: 'sendKeys', action: 'contact', transaction: 'alive', retry: 'afterFix', products: 'all', httpStatus: 401 },
  E1005: { actor: 'developer', remedy: 'fixSettleId', action: 'contact', transaction: 'none', retry: 'afterFix', products: 'all', httpStatus: 400 },
  E1006: { actor: 'developer', remedy: 'fixDescription', action: 'contact', transaction: 'alive', retry: 'afterFix', products: 'all', httpStatus: 400 },
  E1007: { actor: 'developer', remedy: 'matchPhase', action: 'contact', transaction: 'none', retry: 'afterFix', products: 'all', httpStatus: 400 },
  E2001: { actor: 'user', remedy: 'correctDetails', action: 'editDetails', transaction: 'none', retry: 'afterFix', products: 'all', httpStatus: 400 },
  E2002: {
    actor: 'user', remedy: 'correctDetails', action: 'editDetails', transaction: 'none', retry: 'afterFix', products: ['K1100', 'K1300'], httpStatus: 400,
    causes: {
      personMismatch: { products: ['K1100'] },
      ciMismatch: { action: 'contact', products: ['K1300'] },
    },
  },
  E2003: { actor: 'developer', remedy: 'startAgain', action: 'startAgain', transaction: 'none', retry: 'never', products: 'all', httpStatus: 400 },
  E2004: { actor: 'developer', remedy: 'checkStatus', action: 'tryAgain', transaction: 'alive', retry: 'never', products: 'all', httpStatus: 400 },
  E2005: { actor: 'user', remedy: 'restoreAccount', action: 'contact', transaction: 'dead', retry: 'never', products: 'all', httpStatus: 400 },
  E2006: { actor: 'developer', remedy: 'checkStatus', action: 'tryAgain', transaction: 'alive', retry: 'later', products: 'all', httpStatus: 400 },
  E2007: { actor: 'user', remedy: 'startAgain', action: 'startAgain', transaction: 'dead', retry: 'never', products: 'all', httpStatus: 400 },
  E2008: { actor: 'developer', remedy: 'startAgain', action: 'startAgain', transaction: 'dead', retry: 'never', products: 'all', httpStatus: 400 },
  E2009: { actor: 'user', remedy: 'unblockChannel', action: 'unblockChannel', transaction: 'dead', retry: 'afterFix', products: 'all', httpStatus: 400 },
  E2010: { actor: 'user', remedy: 'issueCertificate', action: 'issueCertificate', transaction: 'dead', retry: 'afterFix', products: 'all', httpStatus: 400 },
  E2011: { actor: 'user', remedy: 'issueCertificate', action: 'issueCertificate', transaction: 'dead', retry: 'afterFix', products: 'all', httpStatus: 400 },
  E2012: { actor: 'developer', remedy: 'orderDocuments', action: 'startAgain', transaction: 'dead', retry: 'never', products: ['K3500'], httpStatus: 400 },
  E2013: { actor: 'developer', remedy: 'startAgain', action: 'startAgain', transaction: 'dead', retry: 'never', products: 'all', httpStatus: 400 },
  E2017: { actor: 'developer', remedy: 'startAgain', action: 'startAgain', transaction: 'dead', retry: 'never', products: 'all', httpStatus: 400 },
  E2018: { actor: 'developer', remedy: 'startAgain', action: 'startAgain', transaction: 'dead', retry: 'never', products: 'all', httpStatus: 400 },
  E2019: { actor: 'developer', remedy: 'verifyFirst', action: 'tryAgain', transaction: 'alive', retry: 'afterFix', products: 'all', httpStatus: 400 },
  E3001: { actor: 'developer', remedy: 'fixProductCode', action: 'contact', transaction: 'none', retry: 'afterFix', products: 'all', httpStatus: 400 },
  E3002: { actor: 'developer', remedy: 'fixProductCode', action: 'contact', transaction: 'none', retry: 'afterFix', products: 'all', httpStatus: 400 },
  E3003: { actor: 'dealer', remedy: 'signContract', action: 'contact', transaction: 'none', retry: 'afterFix', products: 'all', httpStatus: 400 },
  E3004: { actor: 'dealer', remedy: 'requestCiRight', action: 'contact', transaction: 'alive', retry: 'afterFix', products: 'all', httpStatus: 400 },
  E9001: { actor: 'dealer', remedy: 'registerIp', action: 'contact', transaction: 'none', retry: 'afterFix', products: 'all', httpStatus: 403 },
} as const satisfies Record<string, RowSpec>
