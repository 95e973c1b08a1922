#!/bin/sh
# bare_root.sh <root> <program> [words]: runs it as the first process in a bare Debian's folder.
#
# Mounts, processes and names are its own, so all of it is gone when it ends, however it ends.
# GROUP is the folder of a cgroup for it, version 2. With NETWORK=no it has no network either.
set -eu

if [ -z "${INSIDE:-}" ]; then
    # Systemd takes every cgroup that it sees.
    mkdir -p "$GROUP"
    echo $$ >"$GROUP/cgroup.procs"
    [ "${NETWORK:-yes}" = yes ] && apart='' || apart=--net
    # shellcheck disable=SC2086
    INSIDE=yes exec unshare --mount --pid --ipc --uts --cgroup $apart --fork --kill-child sh "$0" "$@"
fi

root=$1
shift
# The engine's sandbox wants a real root: in a chroot the kernel refuses it user namespaces.
mount --make-rprivate /
mount --bind "$root" "$root"
cd "$root"
mount -t proc proc proc
mount -t sysfs -o ro sysfs sys
mount -t cgroup2 cgroup2 sys/fs/cgroup
mount -t tmpfs -o mode=755 run run
mount -t tmpfs -o mode=1777 tmp tmp
mount -t tmpfs -o mode=755 dev dev
mkdir dev/pts dev/shm
mount -t devpts -o newinstance,ptmxmode=666,gid=5,mode=620 devpts dev/pts
mount -t tmpfs -o mode=1777 shm dev/shm
for device in null:3 zero:5 full:7 random:8 urandom:9; do
    mknod -m 666 "dev/${device%:*}" c 1 "${device#*:}"
done
mknod -m 666 dev/tty c 5 0
ln -s pts/ptmx dev/ptmx
ln -s /proc/self/fd dev/fd
: >dev/console
mount --bind proc/sys proc/sys
mount -o remount,bind,ro proc/sys
[ "${NETWORK:-yes}" = yes ] || ip link set lo up
mkdir -p .outside
pivot_root . .outside
umount -l /.outside
rmdir /.outside
exec env -i HOME=/root PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    container=trial ${PIP_CERT:+PIP_CERT=/root/authorities.crt} "$@"
