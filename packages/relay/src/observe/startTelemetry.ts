import { context, metrics, trace, type Attributes } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
  type Histogram,
} from '@opentelemetry/sdk-metrics'
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
  type ReadableSpan,
} from '@opentelemetry/sdk-trace-base'

/** What was told through the API of OpenTelemetry. */
export interface Telemetry {
  readonly spans: () => readonly ReadableSpan[]
  /** How often each set of attributes was recorded. */
  readonly counts: (metric: string) => Promise<readonly (readonly [Attributes, number])[]>
  /** Everything, as text. */
  readonly dump: () => Promise<string>
  readonly stop: () => Promise<void>
}

/** Registers the SDK, which keeps all of it in memory. */
export const startTelemetry = (): Telemetry => {
  const spanExporter = new InMemorySpanExporter()
  const metricExporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE)
  const tracers = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spanExporter)] })
  const meters = new MeterProvider({
    readers: [
      new PeriodicExportingMetricReader({ exporter: metricExporter, exportIntervalMillis: 3_600_000 }),
    ],
  })
  trace.setGlobalTracerProvider(tracers)
  metrics.setGlobalMeterProvider(meters)
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())

  const readMetrics = async () => {
    metricExporter.reset()
    await meters.forceFlush()
    return metricExporter
      .getMetrics()
      .flatMap(({ scopeMetrics }) => scopeMetrics)
      .flatMap((scope) => scope.metrics)
  }

  return {
    spans: () => spanExporter.getFinishedSpans(),
    counts: async (name) => {
      const points =
        (await readMetrics()).find(({ descriptor }) => descriptor.name === name)?.dataPoints ?? []
      return points.map(({ attributes, value }) => [attributes, (value as Histogram).count] as const)
    },
    dump: async () => {
      const spans = spanExporter
        .getFinishedSpans()
        .map(({ name, attributes, events, status, links }) => ({ name, attributes, events, status, links }))
      return JSON.stringify([spans, await readMetrics()])
    },
    stop: async () => {
      trace.disable()
      metrics.disable()
      context.disable()
      await Promise.all([tracers.shutdown(), meters.shutdown()])
    },
  }
}
