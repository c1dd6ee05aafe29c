import type { KakaoCertProviderProps } from '../KakaoCertProvider.tsx'
import type { useText } from '../useText.ts'
import type { Messages } from './Messages.ts'

type Overrides = NonNullable<KakaoCertProviderProps['messages']>
;({ close: 'Shut', requestsLeft: '{count} left' }) satisfies Overrides
;({ requestsLeft: { one: 'Once more', other: '{count} times more' } }) satisfies Overrides

// @ts-expect-error there is no such text
;({ shut: 'Shut' }) satisfies Overrides

// @ts-expect-error the number would not be said
;({ requestsLeft: 'Some left' }) satisfies Overrides

// @ts-expect-error nor in the form for all other numbers
;({ requestsLeft: { one: '{count} left', other: 'Some left' } }) satisfies Overrides

// @ts-expect-error a language has the form for all other numbers at least
;({ requestsLeft: { one: '{count} left' } }) satisfies Overrides

// @ts-expect-error no language has such a form
;({ requestsLeft: { other: '{count} left', several: '{count} left' } }) satisfies Overrides

// @ts-expect-error another name is filled in there
;({ timeLeftSpoken: '{count} left' }) satisfies Overrides

// @ts-expect-error a text without a number has no plural forms
;({ close: { other: 'Shut' } }) satisfies Overrides

// @ts-expect-error a language may leave nothing out
;({ close: 'Shut' }) satisfies Messages

declare const text: ReturnType<typeof useText>
text('close')
text('requestsLeft', { count: 1 })

// @ts-expect-error what is to be filled in has to be given
text('requestsLeft')

// @ts-expect-error nothing is to be filled in
text('close', { count: 1 })
