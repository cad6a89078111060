// Figures of runs.

/** The value below which a share of the values lies. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** The middle value. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** What is said of the segments of one kind: medians over the segments, quantiles over all requests. */
export function summary(segments) {
  const times = segments.flatMap((segment) => segment.times);
  const each = (who) => median(segments.map((segment) => (segment.cpu[who] * 1000) / segment.times.length));
  return {
    perSecond: median(segments.map((segment) => (segment.times.length * 1000) / segment.milliseconds)),
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    worst: quantile(times, 1),
    cpuAll: each('all'),
    cpuMain: each('main'),
    cpuDatabase: each('database'),
    cpuClient: each('client'),
  };
}

/** One line of a table. */
export function line(name, { perSecond, p50, p99, worst, cpuAll, cpuMain, cpuDatabase, cpuClient }) {
  const number = (value, digits, width) => value.toFixed(digits).padStart(width);
  return (
    `  ${name.padEnd(22)}${number(perSecond, 1, 8)}/s  p50 ${number(p50, 0, 5)} ms  p99 ${number(p99, 0, 5)} ms` +
    `  worst ${number(worst, 0, 5)} ms  CPU ${number(cpuAll, 1, 5)} ms each, ${number(cpuMain, 1, 5)} in the main thread` +
    `, ${cpuDatabase > 0 ? `database server ${number(cpuDatabase, 1, 4)}, ` : ''}client ${number(cpuClient, 1, 4)}`
  );
}
