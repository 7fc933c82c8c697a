/**
 * What is special about a folder: `sync`, a program copies what changes there to other computers; `network`, it lies
 * on another computer and is there only while that one is reachable.
 */
export type FolderRisk = 'sync' | 'network'

/** Parts of a path that programs which synchronise give their folders; compared in small letters. */
const SYNC_NAMES = [
  'dropbox',
  'onedrive',
  'google drive',
  'google drive file stream',
  'googledrive',
  'my drive',
  'shared drives',
  'icloud drive',
  'icloud photos',
  'iclouddrive',
  'mobile documents',
  'com~apple~clouddocs',
  'cloudstorage',
  'nextcloud',
  'owncloud',
  'opencloud',
  'syncthing',
  'resilio sync',
  'pcloud',
  'pclouddrive',
  'pcloud drive',
  'proton drive',
  'protondrive',
  'box',
  'box sync',
  'boxdrive',
  'mega',
  'megasync',
  'tresorit',
  'seafile',
  'seadrive',
  'synologydrive',
  'synology drive',
  'cloudstation',
  'kdrive',
  'hidrive',
  'magentacloud',
  'sync.com',
  'spideroak hive',
  'filen',
  'internxt',
  'jottacloud',
  'koofr',
  'icedrive',
  'yandex.disk',
  'yandexdisk',
  'sharepoint',
  'creative cloud files',
]

/** How Google's program names the drive itself, by the language of the system; the first folder on a drive of its own. */
const MY_DRIVE = [
  'meine ablage',
  'geteilte ablagen',
  'mon drive',
  'drive partagés',
  'mi unidad',
  'unidades compartidas',
  'il mio drive',
  'drive condivisi',
  'meu drive',
  'o meu disco',
  'mijn drive',
  'gedeelde drives',
  'mój dysk',
  'min enhet',
  'mit drev',
  'min disk',
  'oma drive',
  'můj disk',
  'môj disk',
  'moj disk',
  'saját meghajtó',
  'мой диск',
  'мій диск',
  'το drive μου',
  "drive'ım",
  'マイドライブ',
  '我的云端硬盘',
  '我的雲端硬碟',
  '내 드라이브',
]

const NAMES = [...SYNC_NAMES, ...MY_DRIVE]

/** What Linux mounts for its file manager: servers the person opened there, and clouds among them. */
const MOUNTED_SERVER = /[\\/](?:gvfs|kio-fuse-[^\\/]+)[\\/]/
const MOUNTED_CLOUD = /[\\/]gvfs[\\/](?:google-drive|onedrive):/

/** What Linux calls file systems of other computers (statfs(2)): NFS, SMB, CIFS, SMB2, AFS, 9P, Ceph, FUSE. */
const NETWORK_FILE_SYSTEMS: ReadonlySet<number> = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x01021997, 0x00c36400, 0x65735546,
])

/**
 * What is known to be special about a folder, by its path, by where that leads once every link in it was followed, and,
 * where the system says it, by the kind of its file system; null where nothing is known, which is no promise.
 */
export function folderRisk(
  folder: string,
  fileSystemType: number | null,
  resolved: string = folder,
): FolderRisk | null {
  const paths = [folder, resolved]
  if (paths.some(isSynced)) return 'sync'
  if (paths.some((path) => /^(?:\\\\|\/\/)/.test(path) || MOUNTED_SERVER.test(path))) return 'network'
  if (fileSystemType !== null && NETWORK_FILE_SYSTEMS.has(fileSystemType)) return 'network'
  return null
}

function isSynced(path: string): boolean {
  if (MOUNTED_CLOUD.test(path)) return true
  // A system may keep names with their marks apart.
  const parts = path
    .normalize('NFC')
    .toLowerCase()
    .split(/[\\/]+/)
  return parts.some((part) => NAMES.some((name) => part === name || isOfAnotherAccount(part, name)))
}

/** `Dropbox (Personal)`, `OneDrive - Practice`, `Nextcloud2`, `Nextcloud 2`: how these programs name a second account. */
function isOfAnotherAccount(part: string, name: string): boolean {
  return part.startsWith(name) && /^(?: ?\(| -| ?\d{1,2}$)/.test(part.slice(name.length))
}
