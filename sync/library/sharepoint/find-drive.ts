import { z } from 'zod';
import { pageSchema } from './drive-item.ts';
import type { Graph } from './graph.ts';
import { detailOf } from './graph-answer.ts';
import { libraryMissing, siteMissing } from './sharepoint-failures.ts';
import { nameKey, type SharePointPlace } from './sharepoint-place.ts';

const siteSchema = z.object({ id: z.string() });
const driveSchema = z.object({ id: z.string(), name: z.string(), webUrl: z.string().optional() });
type Drive = z.infer<typeof driveSchema>;

/** The id of the document library (a `drive` to Graph) at a place; told clearly where there is none. */
export async function findDrive(graph: Graph, { site, library }: SharePointPlace): Promise<string> {
  const { hostname, pathname } = new URL(site);
  const path = pathname.replace(/\/+$/, '');
  const answer = await graph.ask({
    verb: 'GET',
    address: path === '' ? `/sites/${hostname}` : `/sites/${hostname}:${path}`,
    about: site,
    repeat: 'freely',
  });
  if (answer.status === 404 || answer.status === 400) throw siteMissing(site, detailOf(answer));
  const { id } = graph.understood(site, answer, siteSchema);
  const drives = await drivesOf(graph, site, id);
  // A library keeps its first name in its address when it is renamed: another may bear that name by now.
  const found =
    drives.find(({ name }) => sameName(name, library)) ??
    drives.find(({ webUrl }) => sameName(decodeURIComponent(webUrl?.split('/').at(-1) ?? ''), library));
  if (found !== undefined) return found.id;
  throw libraryMissing(
    site,
    library,
    drives.map(({ name }) => name),
  );
}

async function drivesOf(graph: Graph, site: string, siteId: string): Promise<readonly Drive[]> {
  const drives: Drive[] = [];
  let address: string | undefined = `/sites/${encodeURIComponent(siteId)}/drives?$select=id,name,webUrl`;
  while (address !== undefined) {
    const page: z.infer<ReturnType<typeof pageSchema<typeof driveSchema>>> = await graph.json(
      { verb: 'GET', address, about: site, repeat: 'freely' },
      pageSchema(driveSchema),
    );
    drives.push(...page.value);
    address = page['@odata.nextLink'];
  }
  return drives;
}

const sameName = (a: string, b: string): boolean => nameKey(a) === nameKey(b);
