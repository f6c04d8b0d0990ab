/* Stands between a program and the kernel: every call that changes something is counted, over all threads, and at one of
 * them the program is killed or told that the disk failed.
 *
 * In, as environment: EVERY_CALL_LOG (a file for what happened), and one of EVERY_CALL_KILL=N, EVERY_CALL_FAIL=N (with
 * EVERY_CALL_FOREVER=1: from there on, and EVERY_CALL_ERRNO), EVERY_CALL_TRACE=1. Preloaded (LD_PRELOAD), it is no library of
 * wrapped functions: a seccomp filter traps the calls themselves, so that none can go past it, however it is made.
 * Points of a kill: before each call, and for each write of two bytes or more another one with half of it written. Only
 * files, folders and sockets count; the wake-ups between threads (eventfd), pipes and terminals do not.
 * Deliberately absent: pages of a file that are mapped and written to as memory (SQLite's -shm: gone with its processes),
 * programs that this one starts, and every other processor than x86-64. */

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/socket.h>
#include <ucontext.h>
#include <unistd.h>

#ifndef __x86_64__
#error "every_call knows the calls of x86-64 only"
#endif

/* The one place from which the filter lets these calls through. */
long every_call_gate(long nr, long a, long b, long c, long d, long e, long f);
extern char every_call_gate_end[];
__asm__(".text\n.globl every_call_gate\n.hidden every_call_gate\n.hidden every_call_gate_end\n"
        ".type every_call_gate,@function\nevery_call_gate:\n"
        "mov %rdi,%rax\nmov %rsi,%rdi\nmov %rdx,%rsi\nmov %rcx,%rdx\nmov %r8,%r10\nmov %r9,%r8\nmov 8(%rsp),%r9\n"
        "syscall\n.globl every_call_gate_end\nevery_call_gate_end:\nret\n");
#define CALL(nr, a, b, c, d, e, f) \
    every_call_gate(nr, (long)(a), (long)(b), (long)(c), (long)(d), (long)(e), (long)(f))

/* What a call is given that says where it acts. */
enum where { FD, FD_OUT, PATH, AT, OPEN, OPEN_AT, MAKE, NOWHERE };
/* WRITES: bytes that may be cut in two. SYNCS: a promise. */
enum { WRITES = 1, SYNCS = 2 };
static const struct call { int nr; const char *name; enum where where; int is; } CALLS[] = {
    { SYS_write, "write", FD, WRITES }, { SYS_pwrite64, "pwrite64", FD, WRITES },
    { SYS_writev, "writev", FD, WRITES }, { SYS_pwritev, "pwritev", FD, WRITES },
    { SYS_pwritev2, "pwritev2", FD, WRITES }, { SYS_sendto, "sendto", FD, WRITES },
    { SYS_sendmsg, "sendmsg", FD, 0 }, { SYS_sendmmsg, "sendmmsg", FD, 0 },
    { SYS_sendfile, "sendfile", FD, 0 }, { SYS_splice, "splice", FD_OUT, 0 },
    { SYS_copy_file_range, "copy_file_range", FD_OUT, 0 },
    { SYS_fsync, "fsync", FD, SYNCS }, { SYS_fdatasync, "fdatasync", FD, SYNCS },
    { SYS_syncfs, "syncfs", FD, SYNCS }, { SYS_sync_file_range, "sync_file_range", FD, SYNCS },
    { SYS_msync, "msync", NOWHERE, SYNCS }, { SYS_sync, "sync", NOWHERE, SYNCS },
    { SYS_ftruncate, "ftruncate", FD, 0 }, { SYS_truncate, "truncate", PATH, 0 },
    { SYS_fallocate, "fallocate", FD, 0 },
    { SYS_open, "open", OPEN, 0 }, { SYS_openat, "openat", OPEN_AT, 0 }, { SYS_creat, "creat", PATH, 0 },
    { SYS_openat2, "openat2", AT, 0 },
    { SYS_rename, "rename", PATH, 0 }, { SYS_renameat, "renameat", AT, 0 }, { SYS_renameat2, "renameat2", AT, 0 },
    { SYS_link, "link", PATH, 0 }, { SYS_linkat, "linkat", AT, 0 },
    { SYS_symlink, "symlink", PATH, 0 }, { SYS_symlinkat, "symlinkat", PATH, 0 },
    { SYS_unlink, "unlink", PATH, 0 }, { SYS_unlinkat, "unlinkat", AT, 0 }, { SYS_rmdir, "rmdir", PATH, 0 },
    { SYS_mkdir, "mkdir", MAKE, 0 }, { SYS_mkdirat, "mkdirat", AT, 0 },
    { SYS_mknod, "mknod", PATH, 0 }, { SYS_mknodat, "mknodat", AT, 0 },
    { SYS_chmod, "chmod", PATH, 0 }, { SYS_fchmod, "fchmod", FD, 0 }, { SYS_fchmodat, "fchmodat", AT, 0 },
    { SYS_chown, "chown", PATH, 0 }, { SYS_fchown, "fchown", FD, 0 }, { SYS_fchownat, "fchownat", AT, 0 },
    { SYS_utimensat, "utimensat", AT, 0 },
    { SYS_setxattr, "setxattr", PATH, 0 }, { SYS_fsetxattr, "fsetxattr", FD, 0 },
    { SYS_io_uring_setup, "io_uring_setup", NOWHERE, 0 }, { SYS_exit_group, "exit_group", NOWHERE, 0 },
};
enum { COUNT = sizeof CALLS / sizeof CALLS[0] };

static long kill_at, fail_at, forever, fail_errno = EIO, trace, points;
static int log_fd = -1;

/* A line of the log, put together without the C library: a signal may come anywhere. */
struct line { char text[640]; size_t length; };
static void say(struct line *line, const char *text) {
    while (*text && line->length < sizeof line->text - 2) line->text[line->length++] = *text == '\n' ? '?' : *text, text++;
}
static void number(struct line *line, long value) {
    char digits[24], *at = digits + sizeof digits - 1;
    *at = 0;
    do *--at = (char)('0' + value % 10); while (value /= 10);
    say(line, at);
}
static void tell(struct line *line) {
    line->text[line->length++] = '\n';
    if (log_fd >= 0) CALL(SYS_write, log_fd, line->text, line->length, 0, 0, 0);
}
static void of_fd(struct line *line, long fd) {
    struct line path = { .length = 0 };
    char target[512];
    say(&path, "/proc/self/fd/");
    number(&path, fd);
    path.text[path.length] = 0;
    long length = CALL(SYS_readlink, path.text, target, sizeof target - 1, 0, 0, 0);
    target[length > 0 ? length : 0] = 0;
    say(line, target);
}
static void tell_of(const char *what, long point, const struct call *call, const long *args) {
    struct line line = { .length = 0 };
    say(&line, what), say(&line, " "), number(&line, point), say(&line, " "), say(&line, call->name), say(&line, " ");
    switch (call->where) {
    case FD: of_fd(&line, args[0]); break;
    case FD_OUT: of_fd(&line, args[2]); break;
    case PATH: case OPEN: case MAKE: say(&line, (const char *)args[0]); break;
    case AT: case OPEN_AT:
        if ((int)args[0] != AT_FDCWD) of_fd(&line, args[0]), say(&line, "/");
        say(&line, (const char *)args[1]);
        break;
    case NOWHERE: break;
    }
    tell(&line);
}

/* Promises that were broken: who asks again without writing anew and is told that all is well believes a lie. */
static struct broken { dev_t dev; ino_t ino; int whole, set; } broken[64];
static int broken_lock;
static void each_broken(int nr, const struct stat *of, int failed, const struct call *call, const long *args, long point) {
    while (__atomic_exchange_n(&broken_lock, 1, __ATOMIC_ACQUIRE)) {}
    int whole = nr == SYS_syncfs, is_sync = call->is & SYNCS;
    for (int at = 0; at < 64; at++) {
        struct broken *it = &broken[at];
        int same = it->set && it->dev == of->st_dev && (it->whole || whole || it->ino == of->st_ino);
        if (is_sync && !failed && same) tell_of("believed", point, call, args);
        if (!is_sync && it->set && it->dev == of->st_dev && (it->whole || it->ino == of->st_ino)) it->set = 0;
    }
    /* A folder has no pages of its own that would be given up. */
    if (is_sync && failed && (whole || S_ISREG(of->st_mode)))
        for (int at = 0; at < 64; at++)
            if (!broken[at].set) {
                broken[at] = (struct broken){ of->st_dev, of->st_ino, whole, 1 };
                break;
            }
    __atomic_store_n(&broken_lock, 0, __ATOMIC_RELEASE);
}

static const struct call *known(int nr) {
    for (int at = 0; at < COUNT; at++)
        if (CALLS[at].nr == nr) return &CALLS[at];
    return NULL;
}

static int outside(const char *path) {
    return !strncmp(path, "/dev/", 5) ? strncmp(path, "/dev/shm/", 9) != 0 : !strncmp(path, "/proc/", 6) || !strncmp(path, "/sys/", 5);
}

/* Whether a call counts; `of` gets what it acts upon, where that is open. */
static int counts(const struct call *call, const long *args, struct stat *of, int *line) {
    *line = 0;
    switch (call->where) {
    case FD: case FD_OUT: {
        long fd = args[call->where == FD_OUT ? 2 : 0];
        if (fd <= 2 || fd == log_fd || CALL(SYS_fstat, fd, of, 0, 0, 0, 0) != 0) return 0;
        *line = S_ISSOCK(of->st_mode);
        return S_ISREG(of->st_mode) || S_ISDIR(of->st_mode) || *line;
    }
    case OPEN: case OPEN_AT: {
        long flags = args[call->where == OPEN ? 1 : 2];
        const char *path = (const char *)args[call->where == OPEN ? 0 : 1];
        int makes = flags & (O_CREAT | O_TRUNC) || (flags & O_TMPFILE) == O_TMPFILE;
        return makes && !outside(path);
    }
    case PATH: case MAKE: return !outside((const char *)args[0]);
    case AT: return !outside((const char *)args[1]);
    case NOWHERE: return call->nr != SYS_exit_group;
    }
    return 0;
}

static long forward(int nr, const long *a) { return CALL(nr, a[0], a[1], a[2], a[3], a[4], a[5]); }

static void die(const char *how, long point, const struct call *call, const long *args) {
    tell_of(how, point, call, args);
    CALL(SYS_kill, CALL(SYS_getpid, 0, 0, 0, 0, 0, 0), SIGKILL, 0, 0, 0, 0);
    for (;;) CALL(SYS_pause, 0, 0, 0, 0, 0, 0);
}

/* Half of what a call would have written. */
static void half(int nr, const long *args) {
    long cut[6];
    memcpy(cut, args, sizeof cut);
    if (nr == SYS_writev || nr == SYS_pwritev || nr == SYS_pwritev2) {
        const struct iovec *parts = (const struct iovec *)args[1];
        struct iovec first = parts[0];
        if (args[2] == 1) first.iov_len /= 2;
        cut[1] = (long)&first, cut[2] = 1;
        forward(nr, cut);
        return;
    }
    cut[2] /= 2;
    forward(nr, cut);
}

static long perform(int nr, const long *args) {
    const struct call *call = known(nr);
    struct stat of = { 0 };
    int line = 0;
    if (nr == SYS_exit_group) {
        struct line text = { .length = 0 };
        say(&text, "ended "), number(&text, __atomic_load_n(&points, __ATOMIC_SEQ_CST));
        tell(&text);
    }
    if (!call || !counts(call, args, &of, &line)) return forward(nr, args);
    /* A disk that fails is no line that fails. */
    if (fail_at && line) return forward(nr, args);
    int cuttable = call->is & WRITES && !fail_at && (nr == SYS_write || nr == SYS_pwrite64 || nr == SYS_sendto ? args[2] > 1 : args[2] > 0);
    long point = __atomic_fetch_add(&points, cuttable ? 2 : 1, __ATOMIC_SEQ_CST) + 1;
    if (trace) tell_of(line ? "line" : "call", point, call, args);
    if (kill_at == point) die("killed", point, call, args);
    if (cuttable && kill_at == point + 1) {
        half(nr, args);
        die("torn", point + 1, call, args);
    }
    int fails = fail_at && (forever ? point >= fail_at : point == fail_at);
    if (fail_at && call->where == FD) each_broken(nr, &of, fails, call, args, point);
    if (fails) {
        if (point == fail_at) tell_of("failed", point, call, args);
        return -fail_errno;
    }
    return forward(nr, args);
}

static void trapped(int signal, siginfo_t *info, void *context) {
    (void)signal;
    greg_t *regs = ((ucontext_t *)context)->uc_mcontext.gregs;
    const long args[6] = { regs[REG_RDI], regs[REG_RSI], regs[REG_RDX], regs[REG_R10], regs[REG_R8], regs[REG_R9] };
    regs[REG_RAX] = perform(info->si_syscall, args);
}

static long setting(const char *name, long otherwise) {
    const char *text = getenv(name);
    return text ? strtol(text, NULL, 10) : otherwise;
}

__attribute__((constructor)) static void begin(void) {
    const char *log = getenv("EVERY_CALL_LOG");
    if (!log) return;
    int opened = open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    log_fd = fcntl(opened, F_DUPFD_CLOEXEC, 900);
    close(opened);
    if (log_fd < 0) _exit(119);
    kill_at = setting("EVERY_CALL_KILL", 0);
    fail_at = setting("EVERY_CALL_FAIL", 0);
    forever = setting("EVERY_CALL_FOREVER", 0);
    fail_errno = setting("EVERY_CALL_ERRNO", EIO);
    trace = setting("EVERY_CALL_TRACE", 0);
    unsetenv("LD_PRELOAD");

    struct sigaction action = { .sa_sigaction = trapped, .sa_flags = SA_SIGINFO | SA_NODEFER | SA_RESTART };
    sigemptyset(&action.sa_mask);
    struct sock_filter filter[COUNT + 16];
    unsigned short length = 0;
    unsigned long gate = (unsigned long)every_call_gate_end;
#define ADD(...) filter[length++] = (struct sock_filter)__VA_ARGS__
    ADD(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch)));
    ADD(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AUDIT_ARCH_X86_64, 1, 0));
    ADD(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS));
    ADD(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, instruction_pointer)));
    ADD(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (unsigned)gate, 0, 3));
    ADD(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, instruction_pointer) + 4));
    ADD(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (unsigned)(gate >> 32), 0, 1));
    ADD(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    ADD(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)));
    for (int at = 0; at < COUNT; at++)
        ADD(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (unsigned)CALLS[at].nr, (unsigned char)(COUNT - at), 0));
    ADD(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    ADD(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_TRAP));
    struct sock_fprog program = { length, filter };
    if (sigaction(SIGSYS, &action, NULL) || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) ||
        prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0))
        _exit(119);
}
