import { libraryContract } from '../../sync/library/library-contract.ts';
import { startGraph } from '../graph/graph-stand-in.ts';
import { openAt } from './sharepoint-place.ts';

libraryContract('SharePoint', async () => {
  const graph = await startGraph();
  return { open: () => openAt(graph), dispose: () => graph.stop() };
});

libraryContract('A folder in SharePoint', async () => {
  const graph = await startGraph();
  return { open: () => openAt(graph, {}, 'Actieplan/Radicalisering #1'), dispose: () => graph.stop() };
});
