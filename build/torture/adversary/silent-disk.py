"""A disk that can stop answering: every file of one folder, seen through another, until a flag file is there."""
import errno
import os
import sys
import time

try:
    import fusepy as fuse
except ImportError:
    import fuse

under, mounted, flag = sys.argv[1:4]


def wait():
    # The question was taken off the kernel's hands: whoever asked waits for the answer, and no signal ends that.
    while os.path.exists(flag):
        time.sleep(0.05)


class Disk(fuse.Operations):
    def __call__(self, name, path, *given):
        wait()
        if not hasattr(self, name):
            raise fuse.FuseOSError(errno.ENOSYS)
        return getattr(self, name)(None if path is None else under + path, *given)

    def getattr(self, path, handle=None):
        found = os.lstat(path)
        names = ("st_atime", "st_ctime", "st_gid", "st_mode", "st_mtime", "st_nlink", "st_size", "st_uid")
        return {name: getattr(found, name) for name in names}

    def readdir(self, path, handle):
        return [".", ".."] + os.listdir(path)

    def access(self, path, mode):
        if not os.access(path, mode):
            raise fuse.FuseOSError(errno.ENOENT)

    def open(self, path, flags):
        return os.open(path, flags)

    def create(self, path, mode, fi=None):
        return os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, mode)

    def read(self, path, length, offset, handle):
        return os.pread(handle, length, offset)

    def write(self, path, data, offset, handle):
        return os.pwrite(handle, data, offset)

    def truncate(self, path, length, handle=None):
        os.truncate(path, length)

    def flush(self, path, handle):
        return 0

    def release(self, path, handle):
        os.close(handle)
        return 0

    def fsync(self, path, datasync, handle):
        os.fsync(handle)

    def fsyncdir(self, path, datasync, handle):
        return 0

    def opendir(self, path):
        return 0

    def releasedir(self, path, handle):
        return 0

    def unlink(self, path):
        os.unlink(path)

    def rename(self, old, new):
        os.rename(old, under + new)

    def mkdir(self, path, mode):
        os.mkdir(path, mode)

    def rmdir(self, path):
        os.rmdir(path)

    def chmod(self, path, mode):
        os.chmod(path, mode)

    def utimens(self, path, times=None):
        os.utime(path, times)

    def statfs(self, path):
        found = os.statvfs(path)
        names = ("f_bavail", "f_bfree", "f_blocks", "f_bsize", "f_favail", "f_ffree", "f_files", "f_frsize")
        return {name: getattr(found, name) for name in names}

    def readlink(self, path):
        return os.readlink(path)

    def init(self, path):
        return None

    def destroy(self, path):
        return None


fuse.FUSE(Disk(), mounted, foreground=True, attr_timeout=0, entry_timeout=0, negative_timeout=0)
