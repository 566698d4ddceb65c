#include "app/commandline.h"

namespace app {

int run(int, char*[])
{
    return 2;
}

} // namespace app
