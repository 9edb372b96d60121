// The tables of England, from the page's own folder.

const tables = import.meta.glob<string>('../../england/tables/*', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});

/** @throws when the folder does not have it */
export async function fetched(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
  return response;
}

/** Text of a table by its name. */
export async function readTable(file: string): Promise<string> {
  const url = tables[`../../england/tables/${file}`];
  if (!url) throw new Error(`There is no table ${file}.`);
  return (await fetched(url)).text();
}
