import { onTestFinished } from 'vitest';
import { asking } from './asking.ts';
import { type GraphOptions, startGraph } from './graph-stand-in.ts';

/** A stand-in that stops when the test ends, and somebody to ask it. */
export async function graphForTest(options: GraphOptions = {}) {
  const graph = await startGraph(options);
  onTestFinished(() => graph.stop());
  return { graph, ask: asking(graph), lien: graph.person('Lien') };
}

export const bytes = (text: string) => Buffer.from(text);
