import type { Clock } from '../conduct/clock.ts';
import { DocumentLibrary, type Promotion, type Rule, type Versioning } from './document-library.ts';
import type { Grant, Site } from './site.ts';
import type { Actor } from './stored-item.ts';

interface SiteWanted {
  readonly libraries: readonly [string, ...string[]];
  readonly grants: Map<string, Grant>;
  readonly clock: Clock;
  readonly promotion: Promotion;
  readonly versioning: Versioning;
  readonly rule: Rule;
}

const sharePoint: Actor = {
  kind: 'application',
  id: '00000003-0000-0ff1-ce00-000000000000',
  displayName: 'SharePoint',
};

/** A site with empty libraries. */
export function makeSite({ libraries: [first, ...others], grants, clock, ...conduct }: SiteWanted): Site {
  const make = (name: string, at: number) =>
    new DocumentLibrary(`b!t18F8ybsHUq1z3LTz8xvZqP8zaSWjkFNhsME-Fepo${at}`, name, sharePoint, {
      clock,
      ...conduct,
    });
  return {
    id: 'gemeente.sharepoint.com,2c712604-1370-44e7-a1f5-426573fda80a,2d2244c3-251a-49ea-93a8-39e1c3a060fe',
    hostname: 'gemeente.sharepoint.com',
    path: '/sites/actieplan',
    displayName: 'Actieplan',
    libraries: [make(first, 0), ...others.map((name, at) => make(name, at + 1))],
    grants,
  };
}
