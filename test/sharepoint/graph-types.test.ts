import type {
  DriveItem as GraphItem,
  DriveItemVersion as GraphVersion,
  UploadSession,
} from '@microsoft/microsoft-graph-types';
import { expectTypeOf, it } from 'vitest';
import type { DriveItem, DriveItemVersion } from '../../sync/library/sharepoint/drive-item.ts';
import type { UploadSession as OurSession } from '../../sync/library/sharepoint/left-uploads.ts';

/** What Graph says beside the entity itself. */
type Annotation = '@microsoft.graph.downloadUrl';

it('what is read of Graph exists in Microsoft’s types', () => {
  expectTypeOf<Exclude<keyof DriveItem, Annotation>>().toExtend<keyof GraphItem>();
  expectTypeOf<keyof DriveItemVersion>().toExtend<keyof GraphVersion>();
  expectTypeOf<keyof OurSession>().toExtend<keyof UploadSession>();
});
