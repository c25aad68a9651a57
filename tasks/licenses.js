const { readFile, writeFile } = require('node:fs/promises');
const path = require('node:path');
const manifest = require('../package.json');

const LICENSES = 'dist/THIRD-PARTY-LICENSES';
const SBOM = 'dist/sbom.cdx.json';

/** The bundled packages' licenses ask to be passed on, and whoever audits wants to know what is inside. */
async function describeBundled(inputs) {
  const roots = inputs.map((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0]);
  const packages = await Promise.all([...new Set(roots.filter((root) => root))].sort().map(describe));
  await writeFile(LICENSES, packages.map(licenseOf).join(`\n${'-'.repeat(80)}\n\n`));
  await writeFile(SBOM, `${JSON.stringify(sbomOf(packages))}\n`);
}

async function describe(root) {
  const {
    name,
    version,
    license,
    dependencies = {},
  } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const text = await readFile(path.join(root, 'LICENSE'), 'utf8');
  return { name, version, license, needs: Object.keys(dependencies), text };
}

function licenseOf({ name, version, text }) {
  return `${name} ${version}\n\n${text}`;
}

/** CycloneDX, in which an entry without `dependsOn` says that there is nothing; without the time and the random number that it may have, so that the same sources give the same bytes. */
function sbomOf(packages) {
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: component('application', manifest) },
    components: packages.map((each) => component('library', each)),
    dependencies: [
      { ref: purl(manifest), dependsOn: packages.map(purl) },
      ...packages.map((each) => {
        const needed = packages.filter(({ name }) => each.needs.includes(name));
        return { ref: purl(each), ...(needed.length > 0 && { dependsOn: needed.map(purl) }) };
      }),
    ],
  };
}

function component(type, each) {
  const { name, version, license } = each;
  return {
    type,
    'bom-ref': purl(each),
    name,
    version,
    licenses: [{ license: { id: license } }],
    purl: purl(each),
  };
}

function purl({ name, version }) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

module.exports = { describeBundled };
