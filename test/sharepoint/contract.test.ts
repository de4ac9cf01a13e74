import { libraryContract } from '../../sync/library/library-contract.ts';
import { startGraph } from '../graph/graph-stand-in.ts';
import { openAt } from './sharepoint-place.ts';

const placeIn = (folder?: string) => async () => {
  const graph = await startGraph();
  return { open: () => openAt(graph, {}, folder), dispose: () => graph.stop() };
};

libraryContract('SharePoint', placeIn(), { tellsChanges: true });
libraryContract('A folder in SharePoint', placeIn('Actieplan/Radicalisering #1'), { tellsChanges: true });
