import { libraryContract } from '../../sync/library/library-contract.ts';
import { startGraph } from '../graph/graph-stand-in.ts';
import { openAt } from './sharepoint-place.ts';

const placeIn =
  (folder = '') =>
  async () => {
    const graph = await startGraph();
    return {
      open: () => openAt(graph, {}, folder),
      rename: async (path: string, name: string) =>
        graph.person('Lien').renames(folder === '' ? path : `${folder}/${path}`, name),
      dispose: () => graph.stop(),
    };
  };

libraryContract('SharePoint', placeIn(), { tellsChanges: true });
libraryContract('A folder in SharePoint', placeIn('Actieplan/Radicalisering #1'), { tellsChanges: true });
