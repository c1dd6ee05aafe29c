import { snapshotAt } from '@kakao-cert/flow/testing'

/** What the window is told while it waits. */
export const snapshotText = JSON.stringify(snapshotAt('waiting'))
