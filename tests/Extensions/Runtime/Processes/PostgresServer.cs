using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace OpenApi.Extensions.Tests.Runtime.Processes;

/// <summary>
/// A real PostgreSQL server for the tests: on a free port, in a folder of its own, as a user other than root (which PostgreSQL
/// refuses). One for all tests of the collection. Where PostgreSQL is not installed tests skip and say so; with CI=true they fail instead.
/// </summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private const string Missing =
        "PostgreSQL is not installed. Install it (Debian: apt-get install postgresql), or put initdb and pg_ctl on the PATH.";

    private string? _folder;
    private string? _binaries;
    private string? _connection;

    /// <summary>Connection string; skips the test where there is no server.</summary>
    public string ConnectionString
    {
        get
        {
            if (_connection is null && Environment.GetEnvironmentVariable("CI") == "true")
            {
                throw new InvalidOperationException(Missing);
            }

            Assert.SkipWhen(_connection is null, Missing);
            return _connection!;
        }
    }

    public async ValueTask InitializeAsync()
    {
        _binaries = FindBinaries();
        if (_binaries is null)
        {
            return;
        }

        _folder = Directory.CreateTempSubdirectory("openapi-postgres-").FullName;
        var data = Path.Combine(_folder, "data");
        await HandOverAsync(_folder);
        await RunAsync("initdb", "-D", data, "-U", "tester", "--auth=trust", "-E", "UTF8", "--locale=C", "--no-sync");
        var port = FreePort();
        var settings =
            $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c max_connections=200";
        await RunAsync(
            "pg_ctl",
            "-D",
            data,
            "-w",
            "-t",
            "60",
            "-l",
            Path.Combine(_folder, "log"),
            "-o",
            settings,
            "start"
        );
        _connection = $"Host=127.0.0.1;Port={port};Username=tester;Database=postgres;Pooling=true";
    }

    public async ValueTask DisposeAsync()
    {
        if (_connection is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await RunAsync("pg_ctl", "-D", Path.Combine(_folder!, "data"), "-m", "immediate", "-w", "stop");
        }

        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private static string? FindBinaries()
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        const string debian = "/usr/lib/postgresql";
        var versions = Directory.Exists(debian)
            ? Directory.GetDirectories(debian).Select(version => Path.Combine(version, "bin")).OrderDescending()
            : Enumerable.Empty<string>();
        return versions
            .Concat(path)
            .FirstOrDefault(folder =>
                folder.Length > 0
                && File.Exists(Path.Combine(folder, "initdb"))
                && File.Exists(Path.Combine(folder, "pg_ctl"))
            );
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>The folder must belong to the user that the server runs as.</summary>
    private static async Task HandOverAsync(string folder)
    {
        if (Environment.UserName == "root")
        {
            await StartAsync("chown", ["-R", "nobody", folder]);
        }
    }

    private Task RunAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(_binaries!, program);
        return Environment.UserName == "root"
            ? StartAsync("runuser", ["-u", "nobody", "--", path, .. arguments])
            : StartAsync(path, arguments);
    }

    private static async Task StartAsync(string program, IReadOnlyList<string> arguments)
    {
        // The server inherits the streams of pg_ctl, so nobody may wait for their end; what the programs print fits the pipe.
        using var process =
            Process.Start(
                new ProcessStartInfo(program, arguments)
                {
                    WorkingDirectory = Path.GetTempPath(),
                    RedirectStandardOutput = true,
                }
            ) ?? throw new InvalidOperationException($"{program} did not start.");
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(
                $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}."
            );
        }
    }
}

/// <summary>The tests that share the server.</summary>
[CollectionDefinition(nameof(PostgresServer))]
public sealed class PostgresServerUsers : ICollectionFixture<PostgresServer>;
