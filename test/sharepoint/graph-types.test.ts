import type {
  DriveItem as GraphItem,
  DriveItemVersion as GraphVersion,
  UploadSession,
} from '@microsoft/microsoft-graph-types';
import { expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import type {
  DriveItem,
  DriveItemVersion,
  uploadSessionSchema,
} from '../../sync/library/sharepoint/drive-item.ts';

/** What Graph says beside the entity itself. */
type Annotation = '@microsoft.graph.downloadUrl';

it('what is read of Graph exists in Microsoft’s types', () => {
  expectTypeOf<Exclude<keyof DriveItem, Annotation>>().toExtend<keyof GraphItem>();
  expectTypeOf<keyof DriveItemVersion>().toExtend<keyof GraphVersion>();
  expectTypeOf<keyof z.infer<typeof uploadSessionSchema>>().toExtend<keyof UploadSession>();
});
