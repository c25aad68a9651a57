import { createRouteTable, type Route } from '../../node-red/host/routes';

describe('the table of routes', () => {
  function createRoute(nodeId: string, maxBodyBytes = 10) {
    const owners: string[] = [];
    const route: Route = {
      nodeId,
      name: nodeId,
      maxBodyBytes,
      handle: () => {},
      onOwner: (owner) => owners.push(owner.nodeId),
    };
    return { route, owners };
  }

  test('a sender is told what makes it try again, also while no node is there', () => {
    const table = createRouteTable();
    const unavailable = { status: 429, body: {} };
    const route = { ...createRoute('a').route, unavailable };
    table.claim('/p', route);
    table.assignOwners();
    table.release('/p', route);
    expect(table.find('/p')).toMatchObject({ owner: undefined, unavailable });
    table.assignOwners();
    expect(table.find('/p')?.unavailable).toBeUndefined();
  });

  test('the first on a path answers, the second is told who does', () => {
    const table = createRouteTable();
    const [a, b] = [createRoute('a'), createRoute('b', 20)];
    table.claim('/p', a.route);
    table.claim('/p', b.route);
    table.assignOwners();
    expect(table.find('/p')?.owner).toBe(a.route);
    expect([a.owners, b.owners]).toEqual([['a'], ['a']]);
    expect(table.find('/p')?.maxBodyBytes).toBe(20);
    table.assignOwners();
    expect([a.owners, b.owners]).toEqual([['a'], ['a']]);
  });

  test('the second takes over when the first goes for good', () => {
    const table = createRouteTable();
    const [a, b] = [createRoute('a'), createRoute('b')];
    table.claim('/p', a.route);
    table.claim('/p', b.route);
    table.assignOwners();
    table.release('/p', a.route);
    table.assignOwners();
    expect(table.find('/p')?.owner).toBe(b.route);
    expect(b.owners).toEqual(['a', 'b']);
  });

  test('a node that only restarts keeps its place, whoever comes back first', () => {
    const table = createRouteTable();
    const [a, b] = [createRoute('a'), createRoute('b')];
    table.claim('/p', a.route);
    table.claim('/p', b.route);
    table.assignOwners();
    table.release('/p', a.route);
    table.release('/p', b.route);
    const [a2, b2] = [createRoute('a'), createRoute('b')];
    table.claim('/p', b2.route);
    table.claim('/p', a2.route);
    table.assignOwners();
    expect(table.find('/p')?.owner).toBe(a2.route);
    expect([a2.owners, b2.owners]).toEqual([['a'], ['a']]);
  });

  test('a path is known while its node restarts, and forgotten when it does not come back', () => {
    const table = createRouteTable();
    const { route } = createRoute('a');
    table.claim('/p', route);
    table.assignOwners();
    table.release('/p', route);
    expect([table.find('/p')?.owner, table.find('/p')?.maxBodyBytes]).toEqual([undefined, 10]);
    table.assignOwners();
    expect(table.find('/p')).toBeUndefined();
  });

  test('a request that waits finds whoever is there by then', () => {
    const table = createRouteTable();
    const [old, successor] = [createRoute('a'), createRoute('a')];
    table.claim('/p', old.route);
    table.assignOwners();
    const place = table.find('/p');
    table.release('/p', old.route);
    expect(place?.owner).toBeUndefined();
    table.claim('/p', successor.route);
    table.assignOwners();
    expect(place?.owner).toBe(successor.route);
  });
});
