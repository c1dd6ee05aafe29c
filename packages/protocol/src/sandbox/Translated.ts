import * as v from 'valibot'

/** Wire shape of a text in the languages of the pages. */
export const TranslatedSchema = v.object({ ko: v.string(), en: v.string() })
