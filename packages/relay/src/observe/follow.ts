import { metrics, SpanKind, SpanStatusCode, trace, type Attributes, type Histogram } from '@opentelemetry/api'

/** Work that is followed. */
export interface Followed<T> {
  /** Name of the span; one of few. */
  readonly name: string
  readonly kind?: SpanKind
  /** Histogram of how long it took, in seconds. */
  readonly duration: Histogram
  /** Of the span and of the histogram: each has few values. */
  readonly attributes?: Attributes
  /** Of the span alone. */
  readonly spanAttributes?: Attributes
  /** More for both, by what came of it; `error.type` makes it a failure. */
  readonly describe?: (result: T) => Attributes
  readonly work: () => Promise<T>
}

const name = '@kakao-cert/relay'

/** A histogram of durations. */
export const createDuration = (metric: string, description: string): Histogram =>
  metrics.getMeter(name).createHistogram(metric, {
    description,
    unit: 's',
    // From a read of the store to the longest call of the service.
    advice: {
      explicitBucketBoundaries: [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    },
  })

/**
 * Follows work with a span and a histogram, through the API of OpenTelemetry: without an SDK it costs next to nothing. What is told
 * of an error is its type only, for messages may be about people.
 */
export const follow = <T>({
  name: spanName,
  kind = SpanKind.INTERNAL,
  duration,
  attributes = {},
  spanAttributes = {},
  describe = () => ({}),
  work,
}: Followed<T>): Promise<T> =>
  trace
    .getTracer(name)
    .startActiveSpan(spanName, { kind, attributes: { ...attributes, ...spanAttributes } }, async (span) => {
      const startMs = performance.now()
      const end = (found: Attributes) => {
        span.setAttributes(found)
        if (found['error.type'] !== undefined) span.setStatus({ code: SpanStatusCode.ERROR })
        span.end()
        duration.record((performance.now() - startMs) / 1000, { ...attributes, ...found })
      }
      try {
        const result = await work()
        end(describe(result))
        return result
      } catch (error) {
        end({ 'error.type': error instanceof Error ? error.name : typeof error })
        throw error
      }
    })
