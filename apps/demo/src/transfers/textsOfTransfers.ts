import type { Texts } from '../texts/Texts.ts'
import type { TransferTexts } from './TransferTexts.ts'

const ko: TransferTexts = {
  heading: '기다리는 이체 5건',
  lead: '카카오톡에서 한 번 서명하면, 6시간 동안 이 브라우저가 이체마다 축약서명을 만들어요. 은행 서버가 하나하나 확인해요.',
  terms:
    '본인은 앞으로 6시간 동안 이 브라우저의 공개 키로 만든 축약서명을 본인의 이체 승인으로 인정하는 데 동의합니다.',
  start: '카카오톡으로 한 번 서명하기',
  requestTitle: '이체 축약서명 등록',
  waitingHeading: '카카오톡에서 서명해 주세요',
  waitingBody: '휴대전화로 보낸 요청을 열고 5분 안에 서명해 주세요. 서명하면 이 화면이 저절로 넘어가요.',
  check: '서명했어요',
  readyBody: (time) => `서명이 등록됐어요. ${time}까지 휴대전화 없이 승인할 수 있어요.`,
  list: '이체 목록',
  approve: (to) => `${to}: 승인하기`,
  approveShort: '승인하기',
  approveAll: '남은 이체 모두 승인하기',
  approved: (counter) => `승인됨 (서명 ${counter})`,
  deleteKeyPair: '이 브라우저의 키 지우기',
  busy: '잠시만 기다려 주세요',
  home: '계좌 개설로 돌아가기',
  amount: (won) => `${won.toLocaleString('ko-KR')}원`,
}

const en: TransferTexts = {
  heading: 'Five transfers are waiting',
  lead: 'Sign once in KakaoTalk. For six hours this browser then makes a short signature for each transfer, and the bank’s server checks every one.',
  terms:
    'For the next six hours I accept short signatures made with the public key of this browser as my approval of transfers.',
  start: 'Sign once with KakaoTalk',
  requestTitle: 'Short signatures for transfers',
  waitingHeading: 'Sign the request in KakaoTalk',
  waitingBody:
    'Open the request on your phone and sign it within five minutes. This page then goes on by itself.',
  check: 'I have signed',
  readyBody: (time) => `Your signature is registered. Until ${time} you can approve without your phone.`,
  list: 'Transfers',
  approve: (to) => `${to}: approve`,
  approveShort: 'Approve',
  approveAll: 'Approve all that are left',
  approved: (counter) => `Approved (no. ${counter})`,
  deleteKeyPair: 'Delete the key of this browser',
  busy: 'One moment, please',
  home: 'Back to opening an account',
  amount: (won) => `₩${won.toLocaleString('en-US')}`,
}

/** The texts of the page of transfers by language. */
export const textsOfTransfers: Readonly<Record<Texts['lang'], TransferTexts>> = { ko, en }
