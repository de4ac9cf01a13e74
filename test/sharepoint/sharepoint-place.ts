import { onTestFinished } from 'vitest';
import type { Library } from '../../sync/library/library.ts';
import type { Clock, Conditions } from '../../sync/library/sharepoint/conditions.ts';
import type { GraphTokens } from '../../sync/library/sharepoint/graph-tokens.ts';
import { openSharePointLibrary } from '../../sync/library/sharepoint/sharepoint-library.ts';
import type { SharePointPlace } from '../../sync/library/sharepoint/sharepoint-place.ts';
import { type GraphOptions, type GraphStandIn, startGraph } from '../graph/graph-stand-in.ts';

/** A stand-in that is gone when the test is. */
export async function graphForTest(options: GraphOptions = {}): Promise<GraphStandIn> {
  const graph = await startGraph(options);
  onTestFinished(() => graph.stop());
  return graph;
}

/** Where the library stands at the stand-in. */
export const placeOf = (graph: GraphStandIn, folder = ''): SharePointPlace => ({
  graph: new URL(graph.url).origin,
  site: `https://${graph.siteAddress.replace(':', '')}`,
  library: 'Documenten',
  folder,
});

/** The tokens of the service's application, kept until another is asked for. */
export function tokensOf(graph: Pick<GraphStandIn, 'token'>): GraphTokens {
  let kept: string | null = null;
  return {
    token: async (how) => {
      if (kept === null || how === 'fresh') kept = graph.token();
      return kept;
    },
  };
}

/** Moves the stand-in's clock where others would wait; notes how long that was, in milliseconds. */
export function clockOf(graph: Pick<GraphStandIn, 'clock'>): Clock & { readonly slept: readonly number[] } {
  const slept: number[] = [];
  return {
    slept,
    now: () => graph.clock.now(),
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      graph.clock.advance(milliseconds);
    },
    chance: () => 0,
  };
}

/** A client of its own, as another replica would be. */
export function openAt(
  graph: GraphStandIn,
  conditions: Partial<Conditions> = {},
  folder = '',
): Promise<Library> {
  return openSharePointLibrary(placeOf(graph, folder), tokensOf(graph), {
    clock: clockOf(graph),
    ...conditions,
  });
}
