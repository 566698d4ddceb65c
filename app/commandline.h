#pragma once

namespace app {

// Parses the command line and runs what it asks for. Returns the exit status: 0 done, 1 failed,
// 2 usage.
int run(int argc, char* argv[]);

} // namespace app
