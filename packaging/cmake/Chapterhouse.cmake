# The one place for compiler flags, and the functions that every CMakeLists.txt here is made of.

option(CHAPTERHOUSE_TESTS "Build the tests" ON)
option(CHAPTERHOUSE_WERROR "Treat warnings as errors" OFF)
option(CHAPTERHOUSE_SANITIZE "Build with the address and undefined-behaviour sanitizers" OFF)
option(CHAPTERHOUSE_FUZZ "Link the fuzz targets with libFuzzer (Clang)" OFF)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)

add_library(chapterhouse_flags INTERFACE)
target_compile_options(chapterhouse_flags INTERFACE
    -Wall -Wextra -Wno-missing-field-initializers -Wpedantic -Wshadow -Wnon-virtual-dtor
    -Woverloaded-virtual -Wswitch -Wimplicit-fallthrough
    $<$<BOOL:${CHAPTERHOUSE_WERROR}>:-Werror>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # What these say depends on the optimiser and on Qt's headers: they warn and stop no build.
    target_compile_options(chapterhouse_flags INTERFACE
        -Wno-error=array-bounds -Wno-error=dangling-pointer -Wno-error=free-nonheap-object
        -Wno-error=maybe-uninitialized -Wno-error=restrict -Wno-error=stringop-overflow
        -Wno-error=stringop-overread -Wno-error=use-after-free)
endif()
target_compile_definitions(chapterhouse_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_STRICT_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(CHAPTERHOUSE_SANITIZE)
    # Under the sanitizers GCC takes the idle members of a variant for uninitialised ones.
    target_compile_options(chapterhouse_flags INTERFACE
        $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
    target_compile_options(chapterhouse_flags INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(chapterhouse_flags INTERFACE -fsanitize=address,undefined)
endif()

if(CHAPTERHOUSE_FUZZ)
    target_compile_options(chapterhouse_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
    set(CMAKE_C_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()
find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM)
    target_link_options(chapterhouse_flags INTERFACE -fuse-ld=mold)
endif()

# Reads every text with a number from the sources, as seen from the root of the project.
set(CHAPTERHOUSE_LUPDATE "$<TARGET_FILE:Qt6::lupdate>" -silent -pluralonly -no-obsolete
    -locations none -source-language en -I lib -I app lib app)

# What nearly every file of lib/ includes, precompiled once for all of them. It hides a forgotten
# include from the compiler, which unit_architecture finds in headers.
set(CHAPTERHOUSE_PRECOMPILED
    <QByteArray> <QCoreApplication> <QDate> <QDateTime> <QHash> <QList> <QString> <QStringList>
    <QVariant> <algorithm> <functional> <memory> <optional> <utility> <variant> <vector>)

# chapterhouse_library(domain SOURCES a.cpp … HEADERS a.h … LINKS base Qt6::Core …)
# One folder of lib/ as one static target, chapterhouse_<name>, that links exactly LINKS
# (a bare word is another folder of lib/). A header is compiled alone by the source of its name,
# which includes it first, or by a source that is made for it.
function(chapterhouse_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;HEADERS;LINKS" ${ARGN})
    set(target chapterhouse_${name})
    add_library(${target} STATIC ${ARG_SOURCES})
    foreach(header IN LISTS ARG_HEADERS)
        string(REGEX REPLACE "\\.h$" ".cpp" source "${header}")
        if(NOT source IN_LIST ARG_SOURCES)
            file(CONFIGURE OUTPUT "alone/${header}.cpp" CONTENT "#include \"${name}/${header}\"\n")
            target_sources(${target} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/alone/${header}.cpp")
        endif()
    endforeach()
    target_sources(${target} PUBLIC FILE_SET HEADERS BASE_DIRS "${PROJECT_SOURCE_DIR}/lib"
        FILES ${ARG_HEADERS})
    if(name STREQUAL "base")
        target_precompile_headers(${target} PRIVATE ${CHAPTERHOUSE_PRECOMPILED})
    else()
        target_precompile_headers(${target} REUSE_FROM chapterhouse_base)
    endif()
    foreach(link IN LISTS ARG_LINKS)
        if(link MATCHES "^[a-z]+$")
            target_link_libraries(${target} PUBLIC chapterhouse_${link})
        else()
            target_link_libraries(${target} PUBLIC ${link})
        endif()
    endforeach()
    target_link_libraries(${target} PUBLIC chapterhouse_flags)
endfunction()

# chapterhouse_test(domain SOURCES tst_a.cpp … LINKS domain …)
# One executable of several QtTest classes (see tests/support/testmain.h), run by ctest as
# unit_<name>, offscreen; it prints only what fails. QtTest's headers are precompiled once for all
# of them, in tests/support.
function(chapterhouse_test name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
    set(target unit_${name})
    add_executable(${target} ${ARG_SOURCES})
    target_precompile_headers(${target} REUSE_FROM chapterhouse_testsupport)
    target_link_libraries(${target} PRIVATE chapterhouse_testsupport chapterhouse_flags Qt6::Test)
    foreach(link IN LISTS ARG_LINKS)
        if(link MATCHES "^[a-z]+$")
            target_link_libraries(${target} PRIVATE chapterhouse_${link})
        else()
            target_link_libraries(${target} PRIVATE ${link})
        endif()
    endforeach()
    add_test(NAME ${target} COMMAND ${target} -silent)
    set_tests_properties(${target} PROPERTIES ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TZ=UTC;LC_ALL=C.UTF-8")
endfunction()
