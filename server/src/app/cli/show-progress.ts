import type { CliProgress } from '#platform/cli.ts';

const pauseMs = 100;
const width = 24;

/** A stream that a bar can be drawn on. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Draws a bar on a terminal, at most ten times a second; elsewhere nothing is written. */
export function showProgress(label: string, stream: ProgressStream): CliProgress {
  if (stream.isTTY !== true) return { show: () => {}, end: () => {} };
  let drawnAt = Number.NEGATIVE_INFINITY;
  return {
    show: (done, total) => {
      const now = performance.now();
      if (now - drawnAt < pauseMs && done !== total) return;
      drawnAt = now;
      stream.write(`\r${label} ${drawBar(done, total)}\u001b[K`);
    },
    end: () => {
      stream.write('\r\u001b[K');
    },
  };
}

function drawBar(done: number, total: number | undefined): string {
  const count = done.toLocaleString('en-GB');
  if (total === undefined || total <= 0) return count;
  const share = Math.min(1, done / total);
  const filled = Math.round(share * width);
  return `${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${Math.floor(share * 100)}% (${count} of ${total.toLocaleString('en-GB')})`;
}
